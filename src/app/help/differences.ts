/**
 * What a page shows otherwise than with a backend in AWS, while it is connected to the emulator. Each row is one of
 * docs/differences.md, which tells where in the code: `row` is what stands there under "On AWS".
 */
import type { Strictness } from '#contract/strictness.ts'

export interface Difference {
  readonly onAws: string
  readonly here: string
  /** The first cell of the row in docs/differences.md, to the letter. */
  readonly row: string
  /** The part of strict mode that makes it as on AWS. */
  readonly strict?: keyof Strictness
}

const throttling: Difference = {
  onAws: 'Requests are counted, and who asks too often is throttled.',
  here: 'They are not counted.',
  row: 'requests are counted, and who asks too often is throttled',
  strict: 'throttling',
}
const propagation: Difference = {
  onAws: 'A change of a policy or a role takes some seconds to count.',
  here: 'The next request is decided by it.',
  row: 'changes take a moment to count',
  strict: 'propagation',
}
const pages: Difference = {
  onAws: 'Pages of every site may call Cognito, STS, IAM and Route 53.',
  here: 'Pages of this computer may.',
  row: 'every page may call Cognito, STS, IAM and Route 53',
}
const timing: Difference = {
  onAws: 'No page is told how long its request took on the network.',
  here: 'This page is, and Calls shows it.',
  row: 'nothing tells a page how long its request took',
  strict: 'cors',
}
const fewAccounts: Difference = {
  onAws: 'Policies let other accounts in, which have policies of their own.',
  here: 'There are the three of one organization; what is said of others is taken on trust.',
  row: 'many accounts',
}
const unknownMembers: Difference = {
  onAws: 'Members and headers that a service does not know are ignored, mostly.',
  here: 'They are rejected by name, and so is what is not emulated.',
  row: 'members, headers and query parameters that are not known are ignored, mostly',
}
const bucketList: Difference = {
  onAws: 'ListBuckets and CreateBucket answer programs alone.',
  here: 'They do here, too, unless the emulator was started with --cors-for-bucket-list.',
  row: 'ListBuckets and CreateBucket are answered to programs alone',
  strict: 'cors',
}
const bucketNames: Difference = {
  onAws: 'The name of a bucket is taken in all of AWS.',
  here: 'It is taken in this emulator alone.',
  row: 'the name of a bucket is taken in all of AWS',
}
const noDns: Difference = {
  onAws: 'Name servers answer for a zone, and health checks are made.',
  here: 'Records are kept and told; nobody resolves a name.',
  row: 'name servers answer for a zone, and health checks are made',
}
const inSync: Difference = {
  onAws: 'A change is PENDING for up to a minute.',
  here: 'It is INSYNC after four seconds, or after what --change-delay says.',
  row: 'a change is in sync after up to a minute',
  strict: 'propagation',
}
const zoneQuotas: Difference = {
  onAws: 'A zone takes one change at a time, and zones and records have quotas.',
  here: 'Changes wait for nobody, and there are as many as you like.',
  row: 'a zone takes one change at a time, and zones, records and health checks have quotas',
  strict: 'throttling',
}
const mail: Difference = {
  onAws: 'Codes and invitations are sent.',
  here: 'They stand in the Inbox.',
  row: 'mail is sent',
}
const providers: Difference = {
  onAws: 'Google, Apple and other providers are asked.',
  here: 'A page in their place asks who you are.',
  row: 'other providers are asked: Google, OpenID Connect, SAML, their secrets, certificates and sessions',
}
const userImport: Difference = {
  onAws: 'A job imports people from a file of CSV.',
  here: 'The console reads the file and adds them one by one.',
  row: 'people are imported by a job from a file of CSV',
}
const triggers: Difference = {
  onAws: 'Lambda runs the triggers of a user pool.',
  here: 'Functions of your own stand for six of them; sign-ins go on without the others.',
  row: "a user pool's Lambda triggers run in Lambda",
}
const noAnalysis: Difference = {
  onAws: 'IAM Access Analyzer answers programs alone.',
  here: 'This page may call it.',
  row: 'it is answered to programs alone',
  strict: 'cors',
}
const organization: Difference = {
  onAws: 'Organizations answers no web page, as far as AWS tells.',
  here: 'This page may call it.',
  row: "AWS's SDK for browsers does not name it among the services that pages may call, and the console calls it from no page on AWS",
  strict: 'cors',
}
const tls: Difference = {
  onAws: 'Every address is HTTPS.',
  here: 'HTTP on this computer; policies are told that it is HTTPS.',
  row: 'HTTPS',
}
const regions: Difference = {
  onAws: 'Each region has an endpoint of its own.',
  here: 'One endpoint stands for all of them.',
  row: 'an endpoint for each region',
}
const devices: Difference = {
  onAws: 'A device is listed with the address that it was last seen at.',
  here: 'It is listed without.',
  row: 'a device is listed with the address that it was last seen at',
}
const denialDetails: Difference = {
  onAws: 'A denial of IAM leads to a page of the AWS console.',
  here: "It leads to this emulator's decision log, which has the reasons of every call.",
  row: "a denial of IAM leads to a page of AWS's console, beside its authorization id",
}

/** By the beginning of the page's path; `folder` and `zone` are what a bucket and the list of zones lead to. */
const ofPages: Readonly<Record<string, readonly Difference[]>> = {
  buckets: [bucketList, bucketNames, propagation],
  folder: [propagation, timing, fewAccounts],
  zones: [noDns, throttling, zoneQuotas],
  zone: [inSync, noDns, throttling, zoneQuotas],
  identity: [propagation, providers, pages],
  operations: [unknownMembers, throttling, noAnalysis, organization, regions],
  calls: [denialDetails, timing, throttling],
  people: [mail, userImport, triggers, throttling],
  permissions: [propagation, fewAccounts],
  pools: [providers, triggers, propagation],
  doctor: [propagation, fewAccounts, noAnalysis],
  code: [propagation, fewAccounts],
  account: [mail, devices],
  inbox: [mail],
  backend: [pages, tls, regions],
}

/** @param path of the page: `/buckets/team-photos`. @returns the most to the point first; empty where nothing is known */
export function differencesOf(path: string): readonly Difference[] {
  const [, page = '', inside = ''] = path.split('/')
  const within = inside === '' ? page : ({ buckets: 'folder', zones: 'zone' }[page] ?? page)
  return Object.hasOwn(ofPages, within) ? (ofPages[within] ?? []) : []
}
