#!/usr/bin/env node
import { tuneEngine } from './process/tune-engine.js';
import { programName, runCli } from './run-cli.js';

tuneEngine();

// A reader that closes the pipe (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCli(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  env: process.env,
  program: programName(process.argv[1] ?? '', process.env, process.cwd()),
  now: () => new Date().toISOString(),
});
