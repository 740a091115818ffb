import type { Finding } from './finding.ts'
import type { Json, Template, TemplateResource } from './template.ts'

/** What is the same for all stacks of an app. */
export interface Surroundings {
  readonly account: string
  readonly region: string
  readonly partition: string
  /** Values that outputs of any stack export. */
  readonly exports: Map<string, Json>
  readonly findings: Finding[]
  /** @param url from where CloudFormation would take it. @returns the template of a nested stack; undefined where there is none to be found */
  nested(resource: TemplateResource, url: string): Template | undefined
}

/** What the values of a resource are made from. */
export interface StackFacts {
  readonly template: Template
  readonly around: Surroundings
  /** What nothing else in the app has: ids are made from it. `auth179371D7/UserPool4BA7F805` */
  key(id: string): string
  /** One property, without working out its neighbours: they may lead back here. */
  property(id: string, name: string): Json | undefined
  /** The stack that a resource of this one stands for. */
  nestedStack(id: string): { output(name: string): Json | undefined } | undefined
  /** Tells of a problem in the resource. */
  note(id: string, text: string): void
}
