/** Request → Response: the published folder over HTTP. */
export { type App, type AppOptions, createApp } from './create-app.js';
export { createHandler, type Handler, type HandlerOptions } from './create-handler.js';
export type { RequestLimit } from './request-limits.js';
export { type RunningServer, type ServerOptions, startServer } from './start-server.js';
