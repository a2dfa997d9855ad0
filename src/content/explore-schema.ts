import { z } from 'zod';
import type { FieldPath } from './parse-yaml.js';

type Schema = z.core.$ZodType;

/** The names of the fields that may stand at a path. */
export function knownKeys(schema: Schema, path: FieldPath): string[] {
  return schemasAt(schema, path)
    .flatMap(layersOf)
    .flatMap((candidate) => (candidate instanceof z.ZodObject ? Object.keys(candidate.shape) : []));
}

/** The schemas that may hold for the value at a path: more than one below a union. */
export function schemasAt(schema: Schema, path: FieldPath): Schema[] {
  let current: Schema[] = [schema];
  for (const step of path) current = current.flatMap((candidate) => childrenOf(candidate, step));
  return current;
}

/** A schema, and what is inside its wrappers: optional, default, nullable, transformed, each branch of a union. */
export function layersOf(schema: Schema): Schema[] {
  if (schema instanceof z.ZodUnion) return [schema, ...schema.options.flatMap(layersOf)];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return [schema, ...layersOf(schema.def.innerType)];
  }
  if (schema instanceof z.ZodPipe) return [schema, ...layersOf(schema.def.in)];
  return [schema];
}

/** May a field be left out? */
export function canBeAbsent(schemas: readonly Schema[]): boolean {
  return schemas
    .flatMap(layersOf)
    .some((layer) => layer instanceof z.ZodOptional || layer instanceof z.ZodDefault);
}

function childrenOf(schema: Schema, step: string | number): Schema[] {
  return layersOf(schema).flatMap((inner): Schema[] => {
    if (inner instanceof z.ZodObject) {
      const child: Schema | undefined = inner.shape[String(step)];
      return child === undefined ? [] : [child];
    }
    if (inner instanceof z.ZodArray) return [inner.element];
    if (inner instanceof z.ZodRecord) return [inner.valueType];
    return [];
  });
}
