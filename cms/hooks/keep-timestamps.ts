type Operation = { args?: unknown }

type Args = { data?: unknown; overrideAccess?: boolean }

/** When a record was made and changed is the system's to say: what a client sends of it is left out. */
export function keepTimestamps(operation: Operation): void {
  const { data, overrideAccess } = (operation.args ?? {}) as Args
  if (overrideAccess || typeof data !== 'object' || data === null) return
  Reflect.deleteProperty(data, 'createdAt')
  Reflect.deleteProperty(data, 'updatedAt')
}
