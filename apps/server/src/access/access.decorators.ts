import { SetMetadata } from '@nestjs/common';

/** Who a route is open to, besides what the workflows say. */
export type RouteAccess = 'everyone' | readonly string[];

export const ROUTE_ACCESS = 'casewright:route-access';

/** Marks a route that needs no sign-in. Every other one does. */
export const Public = () => SetMetadata(ROUTE_ACCESS, 'everyone' satisfies RouteAccess);

/** Marks a route that only these roles may use. */
export const OnlyFor = (...roles: readonly string[]) => SetMetadata(ROUTE_ACCESS, roles satisfies RouteAccess);
