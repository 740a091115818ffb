import type { Redirect, RoutingRule, WebsiteConfiguration } from '@aws-sdk/client-s3'
import { malformedXml } from '../malformedXml.ts'
import { invalidArgument, invalidRequest } from './settingErrors.ts'

const mostRules = 50

/**
 * A website either redirects every request or has an index document, with an error document and rules where one likes
 * (S3-228).
 * @throws AwsError InvalidArgument, InvalidRequest or MalformedXML.
 */
export function checkWebsite(website: WebsiteConfiguration): void {
  const { RedirectAllRequestsTo, IndexDocument, ErrorDocument, RoutingRules } = website
  if (RedirectAllRequestsTo) {
    if (IndexDocument ?? ErrorDocument ?? RoutingRules) {
      throw invalidArgument('RedirectAllRequestsTo cannot be provided in conjunction with other Routing Rules.', {
        name: 'RedirectAllRequestsTo',
        value: 'not null',
      })
    }
    if (!RedirectAllRequestsTo.HostName) throw malformedXml('HostName is missing')
    checkProtocol(RedirectAllRequestsTo.Protocol)
    return
  }
  if (!IndexDocument) {
    throw invalidArgument('A value for IndexDocument Suffix must be provided if RedirectAllRequestsTo is empty', {
      name: 'IndexDocument',
      value: 'null',
    })
  }
  const { Suffix = '' } = IndexDocument
  if (Suffix === '' || Suffix.includes('/')) {
    throw invalidArgument('The IndexDocument Suffix is not well formed', { name: 'IndexDocument', value: Suffix })
  }
  if (ErrorDocument && !ErrorDocument.Key) throw malformedXml('ErrorDocument has no Key')
  if (RoutingRules) checkRules(RoutingRules)
}

function checkRules(rules: readonly RoutingRule[]): void {
  if (rules.length === 0) throw malformedXml('RoutingRules is empty')
  if (rules.length > mostRules) {
    const message = `${rules.length} routing rules provided, the number of routing rules in a website configuration is limited to ${mostRules}.`
    throw invalidRequest(message)
  }
  for (const { Condition, Redirect } of rules) {
    if (Condition) checkCondition(Condition)
    checkRedirect(Redirect ?? {})
  }
}

function checkCondition({ HttpErrorCodeReturnedEquals: code, KeyPrefixEquals }: NonNullable<RoutingRule['Condition']>) {
  if (code === undefined && KeyPrefixEquals === undefined) {
    const message =
      'Condition cannot be empty. To redirect all requests without a condition, ' +
      "the condition element shouldn't be present."
    throw invalidRequest(message)
  }
  if (code !== undefined && !/^[45]\d\d$/.test(code)) {
    throw invalidRequest(`The provided HTTP error code (${code}) is not valid. Valid codes are 4XX or 5XX.`)
  }
}

function checkRedirect({ HttpRedirectCode: code, Protocol, ReplaceKeyPrefixWith, ReplaceKeyWith }: Redirect): void {
  checkProtocol(Protocol)
  if (ReplaceKeyPrefixWith !== undefined && ReplaceKeyWith !== undefined) {
    throw invalidRequest('You can only define ReplaceKeyPrefix or ReplaceKey but not both.')
  }
  if (code !== undefined && !/^3(?!00)\d\d$/.test(code)) {
    throw invalidRequest(`The provided HTTP redirect code (${code}) is not valid. Valid codes are 3XX except 300.`)
  }
}

function checkProtocol(protocol: string | undefined): void {
  if (protocol === undefined || protocol === 'http' || protocol === 'https') return
  const message =
    'Invalid protocol, protocol can be http or https. ' + 'If not defined the protocol will be selected automatically.'
  throw invalidRequest(message)
}
