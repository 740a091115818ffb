/**
 * What a person reads after a start.
 * @param {{ consoleUrl: string, takenPort?: number, emulatorUrl: string }} where
 * @returns {Promise<string>}
 */
export async function welcome({ consoleUrl, takenPort, emulatorUrl }) {
  const outputs = await (await fetch(`${emulatorUrl}/_rolecall/amplify_outputs.json`)).json()
  const people = outputs.custom.rolecall.people ?? []
  const width = Math.max(...people.map(({ email }) => email.length))
  const secretWidth = Math.max(...people.map(({ password }) => password.length))
  return [
    `Console   ${consoleUrl}${takenPort ? `  (port ${takenPort} was taken)` : ''}`,
    '',
    'Sign in as',
    ...people.map(({ email, password, role }) => `  ${email.padEnd(width)}  ${password.padEnd(secretWidth)}  ${role}`),
    '',
    'Ctrl-C stops both. What you did is kept; npm run reset returns to the beginning.',
  ].join('\n')
}
