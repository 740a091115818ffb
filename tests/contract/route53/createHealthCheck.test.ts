import type { HealthCheckConfig } from '@aws-sdk/client-route-53'
import {
  ChangeResourceRecordSetsCommand,
  CreateHealthCheckCommand,
  DeleteHealthCheckCommand,
  Route53Client,
} from '@aws-sdk/client-route-53'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleZoneId } from '../../../emulator/services/route53/seed.ts'
import { errorOf } from '../errorOf.ts'
import { type Person, startEmulator, type TestEmulator } from '../startEmulator.ts'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const client = (person: Person) => emulator.clientFor(person, Route53Client)

describe('CreateHealthCheck', () => {
  const create = (person: Person, CallerReference: string, more: Partial<HealthCheckConfig> = {}) =>
    client(person).send(
      new CreateHealthCheckCommand({
        CallerReference,
        HealthCheckConfig: { Type: 'HTTPS', FullyQualifiedDomainName: 'www.example.test', ...more },
      }),
    )

  test('R53-143: allowed: an admin makes one, with what is taken for granted', async () => {
    const { HealthCheck, Location } = await create('admin', 'one')
    expect(HealthCheck).toEqual({
      Id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      CallerReference: 'one',
      HealthCheckVersion: 1,
      HealthCheckConfig: {
        Type: 'HTTPS',
        FullyQualifiedDomainName: 'www.example.test',
        Port: 443,
        RequestInterval: 30,
        FailureThreshold: 3,
        MeasureLatency: false,
        Inverted: false,
        Disabled: false,
        EnableSNI: true,
      },
    })
    expect(Location).toBe(`${emulator.url}/2013-04-01/healthcheck/${HealthCheck?.Id}`)
  })

  test('R53-050: a failover primary names one that exists', async () => {
    const { HealthCheck } = await create('admin', 'primary')
    const primary = (HealthCheckId: string | undefined) =>
      client('admin').send(
        new ChangeResourceRecordSetsCommand({
          HostedZoneId: exampleZoneId,
          ChangeBatch: {
            Changes: [
              {
                Action: 'CREATE',
                ResourceRecordSet: {
                  Name: 'f.example.test',
                  Type: 'A',
                  SetIdentifier: 'p',
                  Failover: 'PRIMARY',
                  TTL: 60,
                  ResourceRecords: [{ Value: '192.0.2.1' }],
                  HealthCheckId,
                },
              },
            ],
          },
        }),
      )
    expect(await errorOf(primary('nowhere'))).toMatchObject({ name: 'NoSuchHealthCheck', status: 404 })
    expect(await errorOf(primary(undefined))).toMatchObject({ name: 'InvalidChangeBatch', status: 400 })
    expect((await primary(HealthCheck?.Id)).ChangeInfo?.Status).toBe('PENDING')
  })

  test('a reference is good for one health check, also when that is gone', async () => {
    const made = await create('admin', 'once')
    expect((await create('admin', 'once')).HealthCheck).toEqual(made.HealthCheck)
    expect(await errorOf(create('admin', 'once', { Port: 8443 }))).toMatchObject({
      name: 'HealthCheckAlreadyExists',
      status: 409,
    })
    await client('admin').send(new DeleteHealthCheckCommand({ HealthCheckId: made.HealthCheck?.Id }))
    expect(await errorOf(create('admin', 'once'))).toMatchObject({ name: 'HealthCheckAlreadyExists', status: 409 })
  })

  test('denied: Otto makes no health check', async () => {
    expect(await errorOf(create('otto', 'x'))).toMatchObject({ name: 'AccessDenied', status: 403 })
  })

  test.each<[string, Partial<HealthCheckConfig>, string]>([
    ['no endpoint', { FullyQualifiedDomainName: undefined }, 'InvalidInput'],
    ['TCP without a port', { Type: 'TCP' }, 'InvalidInput'],
    ['a text to find that is missing', { Type: 'HTTP_STR_MATCH' }, 'InvalidInput'],
    ['a text that nobody looks for', { SearchString: 'ok' }, 'InvalidInput'],
    ['two Regions to check from', { Regions: ['us-east-1', 'eu-west-1'] }, 'InvalidInput'],
    ['every 20 seconds', { RequestInterval: 20 }, 'InvalidInput'],
    ['a port above the highest', { Port: 65_536 }, 'InvalidInput'],
    ['a type that does not exist', { Type: 'PING' as 'TCP' }, 'InvalidInput'],
    ['a calculated one, which is not emulated', { Type: 'CALCULATED' }, 'NotImplemented'],
  ])('malformed: %s', async (title, more, name) => {
    expect(await errorOf(create('admin', title, more))).toMatchObject({ name, status: 400 })
  })
})
