import { expect, test } from 'vitest'
import { arnOf, examinedPool, policiesOf, refusedRead } from '../../../../tests/unit/examinedPool.ts'
import { told, valueOf } from '../read/told.ts'
import { lacksFindings, precedenceFinding } from './groupFindings.ts'

test('precedence: no tie, a tie, and one without any', () => {
  expect(precedenceFinding(examinedPool())).toMatchObject({ standing: 'holds', seen: '10, 30: no tie' })
  const groups = told([
    { name: 'admins', precedence: 10, roleArn: arnOf('admins') },
    { name: 'readers', precedence: 10, roleArn: arnOf('readers') },
  ])
  const { standing, fix } = precedenceFinding(examinedPool({ groups }))
  expect(standing).toBe('worthALook')
  expect(fix?.change?.input).toMatchObject({ GroupName: 'readers', Precedence: 20 })
  expect(fix?.undo?.input).toMatchObject({ GroupName: 'readers', Precedence: 10 })
  const unranked = told(['a', 'b'].map((name) => ({ name, roleArn: arnOf(name) })))
  expect(precedenceFinding(examinedPool({ groups: unranked })).fix).not.toHaveProperty('undo')
})

test('what a group takes away', () => {
  const groups = valueOf(examinedPool().reading.groups) ?? []
  expect(lacksFindings(examinedPool(), groups).map(({ standing }) => standing)).toEqual(['holds', 'holds'])
  const policies = new Map(examinedPool().reading.policies)
  policies.set(arnOf('authenticated'), policiesOf('s3:GetObject', 's3:DeleteObject'))
  policies.set(arnOf('readers'), policiesOf('s3:GetObject'))
  const [, readers] = lacksFindings(examinedPool({ policies }), groups)
  expect(readers).toMatchObject({ standing: 'worthALook', headline: 'Whoever joins readers loses s3:DeleteObject' })
  policies.set(arnOf('readers'), refusedRead)
  expect(lacksFindings(examinedPool({ policies }), groups)[1]?.standing).toBe('untold')
})
