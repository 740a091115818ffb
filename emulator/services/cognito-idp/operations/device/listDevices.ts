/** The devices of a user, page by page, in the order of their keys. */
import type {
  AdminListDevicesCommandInput,
  AdminListDevicesCommandOutput,
  DeviceType,
  ListDevicesCommandInput,
  ListDevicesCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation, OperationContext } from '../../../operation.ts'
import { describeDevice } from '../../devices/describeDevice.ts'
import * as devices from '../../devices/devices.ts'
import { invalidParameter } from '../../errors.ts'
import { tracksDevices } from '../../pools/poolRules.ts'
import { signedInUser } from '../../users/signedInUser.ts'
import { userOfPool } from '../../users/userOfPool.ts'

export const listDevices: Operation<ListDevicesCommandInput, ListDevicesCommandOutput> = {
  authorization: 'accessToken',
  honours: { AccessToken: true, Limit: true, PaginationToken: true },
  run(input, context) {
    const { pool, user } = signedInUser(context, input.AccessToken)
    return pageOf(context, { pool, username: user.username }, input)
  },
}

export const adminListDevices: Operation<AdminListDevicesCommandInput, AdminListDevicesCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, Username: true, Limit: true, PaginationToken: true },
  run(input, context) {
    const { pool, user } = userOfPool(input, context)
    return pageOf(context, { pool, username: user.username }, input)
  },
}

/** The API Reference says no default; it is what Amplify asks for, and the most that may be asked for. */
const longestPage = 60

interface PageInput {
  readonly Limit?: number | undefined
  readonly PaginationToken?: string | undefined
}

/** @throws InvalidUserPoolConfigurationException, InvalidParameterException for a token that no answer gave. */
function pageOf(
  context: OperationContext,
  owner: devices.DeviceOwner,
  { Limit, PaginationToken: token }: PageInput,
): { Devices: DeviceType[]; PaginationToken?: string } {
  if (!tracksDevices(owner.pool)) {
    throw new AwsError('InvalidUserPoolConfigurationException', 'Device tracking is not enabled for this user pool.')
  }
  const limit = Limit || longestPage
  const after = token === undefined ? undefined : keyFrom(token)
  const found = devices.listDevices(context.store, owner, { limit: limit + 1, after })
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    Devices: shown.map((device) => describeDevice(context, owner, device)),
    ...(found.length > shown.length && last && { PaginationToken: Buffer.from(last.key).toString('base64') }),
  }
}

function keyFrom(token: string): string {
  const key = Buffer.from(token, 'base64').toString()
  if (Buffer.from(key).toString('base64') === token) return key
  throw invalidParameter('Invalid pagination token.')
}
