import { inside } from '#iam/document/parse/problems.ts'
import { brokenPasswordRule } from '../../../services/cognito-idp/passwords/passwordPolicy.ts'
import { isStandardAttribute } from '../../../services/cognito-idp/pools/poolSchema.ts'
import { seededPasswordPolicy } from '../../../services/cognito-idp/seed.ts'
import { attributesOf } from '../../roleOfPerson.ts'
import type { SeedPerson } from '../../seedDocument.ts'
import type { Part, SeedParts } from '../seedParts.ts'
import type { SeedProblems } from '../seedProblems.ts'

/** Given by the pool, or by a member of their own. */
const notGiven = new Set(['sub', 'identities', 'email'])

/** People have passwords that their pool takes, and the attributes that it asks for. */
export function checkPeople({ userPool, people }: SeedParts, problems: SeedProblems): void {
  for (const part of people) {
    checkAttributes(part, userPool?.requiredAttributes ?? [], problems)
    const broken = userPool && brokenPasswordRule(seededPasswordPolicy(userPool), part.value.password)
    if (broken) {
      problems.add(
        `${part.path}.password`,
        `${broken}, says the pool. Choose another, or change userPool.passwordPolicy.`,
      )
    }
  }
}

function checkAttributes({ path, value }: Part<SeedPerson>, required: readonly string[], problems: SeedProblems): void {
  const at = `${path}.attributes`
  for (const [name, text] of Object.entries(value.attributes ?? {})) {
    if (notGiven.has(name))
      problems.add(inside(at, name), 'is not given here: the pool makes it, or the person has it above')
    else if (!name.startsWith('custom:') && !isStandardAttribute(name)) {
      problems.add(inside(at, name), `is no attribute of Cognito. One of your own begins with custom: custom:${name}`)
    } else if (name === 'phone_number' && !/^\+[1-9]\d{1,14}$/.test(text)) {
      problems.add(inside(at, name), 'must be a number like +4912345678')
    }
  }
  for (const name of required) {
    if (!attributesOf(value)[name]) problems.add(at, `the pool requires ${name}. Add it.`)
  }
}
