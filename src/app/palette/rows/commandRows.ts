import type { DensityChoice } from '../../../ui/density.ts'
import type { PaletteRow } from '../paletteRow.ts'

/** What the commands do; the shell knows how. */
export interface CommandWork {
  readonly isGuest: boolean
  renew(): unknown
  showHelp(): unknown
  chooseTheme(theme: 'light' | 'dark' | 'system'): unknown
  chooseDensity(density: DensityChoice): unknown
  signOut(): unknown
  leaveGuest(): unknown
}

const quiet = 'Nothing is called.'

/** What can be done from anywhere. */
export function commandRows(work: CommandWork): readonly PaletteRow[] {
  const command = (label: string, icon: string, remark: string, deed: () => unknown): PaletteRow => ({
    id: `command ${label}`,
    kind: 'commands',
    label,
    detail: '',
    icon,
    deed: { work: deed },
    calls: [],
    remark,
  })
  const cognito = 'is called, which no policy decides: Cognito has rules of its own.'
  return [
    command('Renew credentials now', 'i-lucide-refresh-cw', `GetCredentialsForIdentity ${cognito}`, work.renew),
    command('Help and keyboard shortcuts', 'i-lucide-circle-question-mark', quiet, work.showHelp),
    command('Light theme', 'i-lucide-sun', quiet, () => work.chooseTheme('light')),
    command('Dark theme', 'i-lucide-moon', quiet, () => work.chooseTheme('dark')),
    command('Theme like the system', 'i-lucide-monitor', quiet, () => work.chooseTheme('system')),
    command('Compact rows', 'i-lucide-rows-4', quiet, () => work.chooseDensity('compact')),
    command('Comfortable rows', 'i-lucide-rows-3', quiet, () => work.chooseDensity('comfortable')),
    work.isGuest
      ? command('Sign in', 'i-lucide-log-in', quiet, work.leaveGuest)
      : command('Sign out', 'i-lucide-log-out', `RevokeToken ${cognito}`, work.signOut),
  ]
}
