import type { AccountDevice } from '../../../aws/services/cognito-idp/account.ts'
import type { KnownDevices } from '../../../aws/services/cognito-idp/listDevices.ts'
import { formatDateTime } from '../../../ui/formatTime.ts'

export interface DeviceRow {
  readonly id: string
  readonly name: string
  readonly kind: 'desktop' | 'laptop' | 'phone'
  /** This browser. */
  readonly isHere: boolean
  readonly isRemembered: boolean
  readonly about: string
}

/** The one here first, then the one that was used last. */
export function deviceRows({ devices, here }: KnownDevices): readonly DeviceRow[] {
  const lastUse = ({ id, usedAt }: AccountDevice) => (id === here ? Infinity : (usedAt?.getTime() ?? 0))
  return [...devices]
    .sort((one, other) => (lastUse(one) === lastUse(other) ? 0 : lastUse(other) - lastUse(one)))
    .map((device) => {
      const { id, name = 'Unnamed', attributes, madeAt, usedAt } = device
      const isHere = id === here
      const isRemembered = attributes['dev:device_remembered_status'] === 'remembered'
      const when = usedAt && `signed in ${formatDateTime(usedAt)}`
      const since = isRemembered ? `remembered${madeAt ? ` since ${formatDateTime(madeAt)}` : ''}` : when
      return {
        id,
        name,
        kind: kindOf(name),
        isHere,
        isRemembered,
        about: [isHere ? 'this one' : undefined, since].filter((part) => part !== undefined).join(', '),
      }
    })
}

/** Apps name themselves after the browser and the system. */
function kindOf(name: string): DeviceRow['kind'] {
  if (/iphone|ipad|android|mobile|ios/i.test(name)) return 'phone'
  return /mac|chrome ?os|laptop/i.test(name) ? 'laptop' : 'desktop'
}
