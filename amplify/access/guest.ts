import type { AccessRole } from './role.ts'
import { readPublic, readZones } from './statements.ts'

/**
 * `ReadZones` has no effect for guests, and stands here to show why: the enhanced flow passes a session policy that
 * leaves Route 53 out, so a guest is refused although the role allows it.
 */
export const guest: AccessRole = {
  name: 'guest',
  givenTo: 'guests',
  mayDo: 'reads public/ without a token',
  mayNot: 'no Route 53: AWS narrows guests by a session policy',
  policies: [
    { name: 'PublicFolder', document: { Version: '2012-10-17', Statement: readPublic } },
    { name: 'Zones', document: { Version: '2012-10-17', Statement: [readZones] } },
  ],
}
