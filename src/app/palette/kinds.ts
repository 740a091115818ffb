/** What one can go to, in the order in which it is offered. */
export const kinds = [
  { id: 'places', label: 'Places', one: 'place', many: 'places' },
  { id: 'objects', label: 'Objects', one: 'object', many: 'objects' },
  { id: 'zones', label: 'Zones', one: 'zone', many: 'zones' },
  { id: 'records', label: 'Records', one: 'record', many: 'records' },
  { id: 'calls', label: 'Calls', one: 'call', many: 'calls' },
  { id: 'operations', label: 'Operations', one: 'operation', many: 'operations' },
  { id: 'roles', label: 'Roles', one: 'role', many: 'roles' },
  { id: 'pages', label: 'Pages', one: 'page', many: 'pages' },
  { id: 'commands', label: 'Commands', one: 'command', many: 'commands' },
] as const

export type Kind = (typeof kinds)[number]
export type KindId = Kind['id']
/** What is looked through: everything, or one kind. */
export type ScopeId = KindId | 'all'
