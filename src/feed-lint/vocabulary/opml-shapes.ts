/** OPML 2.0 (opml.org/spec2). */
import type { Shape, Shapes } from './shape.js';

const NUMBER: Shape = { kind: 'positive' };

const OUTLINE: Shape = {
  many: true,
  attributes: {
    category: {},
    created: { kind: 'rfc822' },
    description: { kind: 'html' },
    htmlUrl: { kind: 'uri' },
    isBreakpoint: { kind: 'trueFalse' },
    isComment: { kind: 'trueFalse' },
    language: { kind: 'language' },
    text: { required: true, kind: 'html' },
    title: { kind: 'html' },
    type: {},
    url: { kind: 'uri' },
    version: {},
    xmlUrl: { kind: 'uri' },
  },
  get children(): Shapes {
    return { outline: OUTLINE };
  },
};

export const OPML_SHAPES: Shapes = {
  opml: {
    attributes: { version: { required: true } },
    required: ['head', 'body'],
    children: {
      head: {
        children: {
          title: { kind: 'html' },
          dateCreated: { kind: 'rfc822' },
          dateModified: { kind: 'rfc822' },
          ownerName: { kind: 'html' },
          ownerEmail: { kind: 'email' },
          ownerId: { kind: 'http' },
          docs: { kind: 'uri' },
          expansionState: { kind: 'any' },
          vertScrollState: NUMBER,
          windowTop: NUMBER,
          windowLeft: NUMBER,
          windowBottom: NUMBER,
          windowRight: NUMBER,
        },
      },
      body: { required: ['outline'], children: { outline: OUTLINE } },
    },
  },
};
