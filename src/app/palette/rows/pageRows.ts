import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import { zoneListCalls } from '../../../features/zones/zoneCalls.ts'
import { mainPages, setupPages } from '../../pages.ts'
import type { PaletteRow } from '../paletteRow.ts'

/** The pages of the navigation. Of them only the zones ask AWS by themselves. */
export function pageRows(configuration: AwsConfig): readonly PaletteRow[] {
  return [...mainPages, ...setupPages(configuration)].map(({ label, icon, to }): PaletteRow => ({
    id: `page ${to}`,
    kind: 'pages',
    label,
    detail: '',
    icon,
    deed: { to, inAnyTab: true },
    ...(to === '/zones' ? { calls: zoneListCalls, verb: 'list' } : { calls: [], remark: 'Nothing is called.' }),
  }))
}
