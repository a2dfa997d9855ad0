/** Request → Response: the published folder over HTTP. */
export { createHandler, type Handler } from './create-handler.js';
export { type RunningServer, type ServerOptions, startServer } from './start-server.js';
