/** What a unit test gives of an `Aws`: as much as is asked for, and a clear error for the rest. */
import type { Aws } from '../../src/aws/aws.ts'

/** Some members of an object, and of the objects in it. A function is given whole. */
type PartsOf<T> = T extends (...input: never[]) => unknown ? T : { readonly [K in keyof T]?: PartsOf<T[K]> }

/** A `call` that answers by itself asks nothing of its client. */
const noClient = () => Promise.resolve({} as never)

/**
 * @param parts what the test has; whoever reads anything else is told its name. A configuration is taken as it is:
 * backends leave out much of it.
 */
export function fakeAws({ configuration, ...parts }: PartsOf<Aws>): Aws {
  const clients = {
    s3: noClient,
    route53: noClient,
    sts: noClient,
    cognitoIdp: noClient,
    cognitoIdentity: noClient,
  }
  const aws = guarded({ clients, ...parts }, 'aws')
  return (configuration ? Object.assign(aws, { configuration }) : aws) as Aws
}

function guarded(parts: object, path: string): object {
  return new Proxy(parts, {
    get(target, name) {
      if (typeof name === 'symbol') return Reflect.get(target, name)
      if (name === 'configuration' && name in target) return Reflect.get(target, name)
      if (!(name in target)) throw new Error(`This test has no ${path}.${name}.`)
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
        ? guarded(value, `${path}.${name}`)
        : value
    },
  })
}
