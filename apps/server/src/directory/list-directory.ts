import type { DirectoryKind } from '@casewright/directory';
import type { Runtime } from '@casewright/runtime';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { RUNTIME } from '../tokens.js';

/** All records of one kind, in id order. */
export class ListDirectory extends Query<readonly object[]> {
  constructor(readonly kind: DirectoryKind) {
    super();
  }
}

@QueryHandler(ListDirectory)
export class ListDirectoryHandler implements IQueryHandler<ListDirectory> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  execute({ kind }: ListDirectory): Promise<readonly object[]> {
    return this.runtime.directory.list(kind);
  }
}
