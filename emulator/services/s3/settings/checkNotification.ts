import type { Event, NotificationConfiguration, NotificationConfigurationFilter } from '@aws-sdk/client-s3'
import { malformedXml } from '../malformedXml.ts'
import { invalidArgument } from './settingErrors.ts'

interface Destination {
  readonly id: string | undefined
  readonly arn: string
  readonly kind: 'topic' | 'queue' | 'Lambda'
  readonly events: readonly Event[]
  readonly filter: NotificationConfigurationFilter | undefined
}

const arnOf = {
  topic: /^arn:aws[\w-]*:sns:[\w-]+:\d{12}:.+$/,
  queue: /^arn:aws[\w-]*:sqs:[\w-]+:\d{12}:.+$/,
  Lambda: /^arn:aws[\w-]*:lambda:[\w-]+:\d{12}:function:.+$/,
}
const eventName =
  /^s3:(ObjectCreated:(\*|Put|Post|Copy|CompleteMultipartUpload)|ObjectRemoved:(\*|Delete|DeleteMarkerCreated)|ObjectRestore:(\*|Post|Completed|Delete)|ReducedRedundancyLostObject|Replication:(\*|OperationFailedReplication|OperationNotTracked|OperationMissedThreshold|OperationReplicatedAfterThreshold)|ObjectTagging:(\*|Put|Delete)|ObjectAcl:Put|LifecycleTransition|IntelligentTiering|LifecycleExpiration:(\*|Delete|DeleteMarkerCreated))$/

/**
 * Where S3 is to send notifications. It asks each destination before it keeps the configuration, and no topic, queue or
 * function is there in this account; who says that they are not to be asked has the configuration kept (S3-229).
 * @throws AwsError InvalidArgument or MalformedXML.
 */
export function checkNotification(
  configuration: NotificationConfiguration,
  asks: { readonly destinations: boolean },
): void {
  const destinations = destinationsOf(configuration)
  for (const destination of destinations) checkDestination(destination)
  const ids = destinations.flatMap(({ id }) => id ?? [])
  if (new Set(ids).size !== ids.length) {
    throw invalidArgument('Same ID used for multiple configurations. IDs must be unique')
  }
  checkOverlaps(destinations)
  const [first] = destinations
  if (!first || !asks.destinations) return
  throw invalidArgument('Unable to validate the following destination configurations', {
    name: first.arn,
    value: `The destination ${first.kind} does not exist`,
  })
}

function destinationsOf(configuration: NotificationConfiguration): readonly Destination[] {
  const { TopicConfigurations = [], QueueConfigurations = [], LambdaFunctionConfigurations = [] } = configuration
  return [
    ...TopicConfigurations.map(({ TopicArn, ...rest }) => destinationOf('topic', TopicArn, rest)),
    ...QueueConfigurations.map(({ QueueArn, ...rest }) => destinationOf('queue', QueueArn, rest)),
    ...LambdaFunctionConfigurations.map(({ LambdaFunctionArn, ...rest }) =>
      destinationOf('Lambda', LambdaFunctionArn, rest),
    ),
  ]
}

function destinationOf(
  kind: Destination['kind'],
  arn = '',
  given: {
    readonly Id?: string | undefined
    readonly Events: readonly Event[] | undefined
    readonly Filter?: Destination['filter']
  },
): Destination {
  return { id: given.Id, kind, arn, events: given.Events ?? [], filter: given.Filter }
}

function checkDestination({ arn, kind, events, filter }: Destination): void {
  if (!arnOf[kind].test(arn)) {
    throw invalidArgument('The ARN could not be parsed', { name: arnNames[kind], value: arn })
  }
  if (events.length === 0) throw malformedXml('Event is missing')
  for (const event of events) {
    if (!eventName.test(event)) {
      throw invalidArgument('The event is not supported for notifications', { name: 'Event', value: event })
    }
  }
  for (const { Name = '' } of filter?.Key?.FilterRules ?? []) {
    if (!['prefix', 'suffix'].includes(Name.toLowerCase())) {
      throw invalidArgument('filter rule name must be either prefix or suffix', {
        name: 'FilterRule.Name',
        value: Name,
      })
    }
  }
}

const arnNames = { topic: 'Topic', queue: 'Queue', Lambda: 'CloudFunction' }

/** Of an event about one object S3 tells one destination: two of them overlap where a key may suit both. */
function checkOverlaps(destinations: readonly Destination[]): void {
  destinations.forEach((one, index) => {
    for (const other of destinations.slice(index + 1)) {
      if (!shareEvents(one.events, other.events)) continue
      if (!overlap(one.filter, other.filter)) continue
      const message = 'Configurations overlap. Configurations on the same bucket cannot share a common event type.'
      throw invalidArgument(message)
    }
  })
}

function shareEvents(some: readonly Event[], others: readonly Event[]): boolean {
  return some.some((one) => others.some((other) => covers(one, other) || covers(other, one)))
}

const covers = (pattern: string, event: string) =>
  pattern === event || (pattern.endsWith('*') && event.startsWith(pattern.slice(0, -1)))

function overlap(one: Destination['filter'], other: Destination['filter']): boolean {
  const [a, b] = [wordsOf(one, 'prefix'), wordsOf(other, 'prefix')]
  const [c, d] = [wordsOf(one, 'suffix'), wordsOf(other, 'suffix')]
  return (a.startsWith(b) || b.startsWith(a)) && (c.endsWith(d) || d.endsWith(c))
}

function wordsOf(filter: Destination['filter'], name: string): string {
  return filter?.Key?.FilterRules?.find((rule) => rule.Name?.toLowerCase() === name)?.Value ?? ''
}

/** The configuration as it is told again: each destination has an id. @param newId for one without. */
export function withIds(configuration: NotificationConfiguration, newId: () => string): NotificationConfiguration {
  const { TopicConfigurations, QueueConfigurations, LambdaFunctionConfigurations, EventBridgeConfiguration } =
    configuration
  const named = <Item extends { readonly Id?: string | undefined }>(item: Item) => ({ ...item, Id: item.Id ?? newId() })
  return {
    ...(TopicConfigurations && { TopicConfigurations: TopicConfigurations.map(named) }),
    ...(QueueConfigurations && { QueueConfigurations: QueueConfigurations.map(named) }),
    ...(LambdaFunctionConfigurations && {
      LambdaFunctionConfigurations: LambdaFunctionConfigurations.map(named),
    }),
    ...(EventBridgeConfiguration && { EventBridgeConfiguration }),
  }
}
