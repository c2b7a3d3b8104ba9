export { ConfigurationError, readConfiguration, type Configuration, type Profile } from './configuration.js';
export { signingKeyIn } from './development/signing-key.js';
export { asyncApiDocument } from './openapi/asyncapi-document.js';
export { openApiDocument } from './openapi/openapi-document.js';
export { startServer, type RunningServer, type ServerOptions } from './start-server.js';
