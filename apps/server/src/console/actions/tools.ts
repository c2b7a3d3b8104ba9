import type { Runtime } from '@casewright/runtime';
import type { CommandBus, QueryBus } from '@nestjs/cqrs';

/** What acting on cases needs: the one way to write, and the ways to read. */
export type Tools = { readonly commands: CommandBus; readonly queries: QueryBus; readonly runtime: Runtime };
