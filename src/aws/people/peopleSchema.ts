import * as v from 'valibot'
import type { RoleWords, SeededPerson } from '#contract/backendOutputs.ts'
import type { SchemaEntries } from '../schemaEntries.ts'

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'))

export const roleWords = { role: text, mayDo: text, mayNot: text } satisfies SchemaEntries<RoleWords>

/** The people whom a backend made for learning was filled with. */
export const peopleSchema = v.array(
  v.object({
    ...roleWords,
    name: text,
    email: text,
    password: text,
    passwordState: v.optional(v.picklist(['temporary', 'changed'])),
    passwordChangedAt: v.optional(v.string()),
  } satisfies SchemaEntries<SeededPerson>),
)
