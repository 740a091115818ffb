/**
 * What a person reads after a start.
 * @param {{ consoleUrl: string, takenPort?: number, emulatorUrl: string, data?: string }} where `data`: the folder, where it is not the usual one
 * @returns {Promise<string>}
 */
export async function welcome({ consoleUrl, takenPort, emulatorUrl, data }) {
  const outputs = await (await fetch(`${emulatorUrl}/_rolecall/amplify_outputs.json`)).json()
  const { people = [], guest } = outputs.custom.rolecall
  return [
    `Console   ${consoleUrl}${takenPort ? `  (port ${takenPort} was taken)` : ''}`,
    '',
    ...(people.length > 0 ? ['Sign in as', ...listOf(people, guest), ''] : []),
    data === ':memory:'
      ? 'Ctrl-C stops both. Nothing is kept.'
      : `Ctrl-C stops both. What you did is kept; npm run reset${data === undefined ? '' : ` -- --data ${data}`} returns to the beginning.`,
  ].join('\n')
}

/**
 * One line each for the people who were seeded and for a guest.
 * @param {readonly import('../contract/backendOutputs.ts').SeededPerson[]} people
 * @param {import('../contract/backendOutputs.ts').RoleWords} [guest]
 * @returns {string[]}
 */
function listOf(people, guest) {
  const rows = people.map(({ email, password, role, passwordState }) => ({
    who: email,
    secret: passwordState === 'changed' ? '(changed)' : password,
    role: passwordState === 'temporary' ? `${role}, after choosing a password` : role,
  }))
  if (guest) rows.push({ who: 'a guest', secret: '', role: guest.role })
  const width = Math.max(...rows.map(({ who }) => who.length))
  const secretWidth = Math.max(...rows.map(({ secret }) => secret.length))
  return rows.map(({ who, secret, role }) => `  ${who.padEnd(width)}  ${secret.padEnd(secretWidth)}  ${role}`)
}
