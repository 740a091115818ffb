import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import { zoneListCalls } from '../../../features/zones/zoneCalls.ts'
import { accountPage, mainPages, setupPages } from '../../pages.ts'
import type { PaletteRow } from '../paletteRow.ts'

const asked: Readonly<Record<string, Pick<PaletteRow, 'calls' | 'remark' | 'verb'>>> = {
  '/zones': { calls: zoneListCalls, verb: 'list' },
  [accountPage.to]: {
    calls: [],
    remark: 'GetUser is called, which no policy decides: Cognito has rules of its own.',
  },
}

/** The pages of the navigation, and one's own. Few of them ask AWS by themselves. */
export function pageRows(configuration: AwsConfig): readonly PaletteRow[] {
  return [...mainPages, accountPage, ...setupPages(configuration)].map(({ label, icon, to }): PaletteRow => ({
    id: `page ${to}`,
    kind: 'pages',
    label,
    detail: '',
    icon,
    deed: { to, inAnyTab: true },
    ...(asked[to] ?? { calls: [], remark: 'Nothing is called.' }),
  }))
}
