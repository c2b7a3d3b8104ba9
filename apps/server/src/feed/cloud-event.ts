export { cloudEvent, schemaName, type CloudEvent } from '@casewright/subscriptions';
