/** The roles that the feed is for. */
export const FEED_READERS: readonly string[] = ['subscriber', 'auditor'];
