// The backend with other options than amplify/options.ts has: what somebody who edits that file deploys. Run by synthesize.mjs.
const from = (/** @type {string} */ path) => new URL(`../amplify/${path}`, import.meta.url).href

const { options } = await import(from('options.ts'))
Object.assign(options, JSON.parse(process.env.ROLECALL_OPTIONS ?? '{}'))
await import(from('backend.ts'))
