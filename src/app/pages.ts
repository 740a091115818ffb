import type { AwsConfig } from '../aws/configuration/configuration.ts'

/** A page that the navigation and the palette offer. */
export interface Page {
  readonly to: string
  readonly label: string
  readonly icon: string
}

export const mainPages: readonly Page[] = [
  { to: '/buckets', label: 'Buckets', icon: 'i-lucide-cylinder' },
  { to: '/zones', label: 'Zones', icon: 'i-lucide-globe' },
  { to: '/identity', label: 'Identity', icon: 'i-lucide-user-round' },
  { to: '/operations', label: 'Operations', icon: 'i-lucide-square-terminal' },
  { to: '/calls', label: 'Calls', icon: 'i-lucide-list' },
]

/** What is about the person alone is offered where they are named. */
export const accountPage: Page = { to: '/account', label: 'Account', icon: 'i-lucide-circle-user-round' }

/** Behind a button of Permissions. */
export const whatIfPage: Page = { to: '/permissions/what-if', label: 'What-if', icon: 'i-lucide-file-pen-line' }

/** Pages about the set-up itself; the Inbox and the code only where the backend has them. */
export function setupPages(config: AwsConfig): readonly Page[] {
  return [
    { to: '/backend', label: 'Backend', icon: 'i-lucide-plug' },
    { to: '/people', label: 'People', icon: 'i-lucide-users' },
    { to: '/permissions', label: 'Permissions', icon: 'i-lucide-shield-check' },
    { to: '/pools', label: 'Pools', icon: 'i-lucide-key-round' },
    { to: '/doctor', label: 'Doctor', icon: 'i-lucide-stethoscope' },
    ...(config.codeUrl === undefined ? [] : [{ to: '/code', label: 'Your code', icon: 'i-lucide-file-code' }]),
    ...(config.inboxUrl === undefined ? [] : [{ to: '/inbox', label: 'Inbox', icon: 'i-lucide-mail' }]),
  ]
}
