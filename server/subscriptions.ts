import type { EventType } from "#app/events.ts";
import type { Deliveries } from "#app/platform/events.server.ts";
import type { Handlers } from "#app/platform/delivery.server.ts";

/**
 * What each event sets in motion. The product's first handlers come with the mails; until then every event is told to
 * its readers by the pages alone.
 */
const subscriptions: Partial<Readonly<Record<EventType, readonly string[]>>> = {};

export const deliveriesOf: Deliveries = (type) => subscriptions[type as EventType] ?? [];

export const handlers: Handlers = {};
