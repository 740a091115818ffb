/**
 * What Playwright turns off by itself. Of two lists the browser takes the last one alone, so ours has to say these again;
 * tests/e2e/browserArguments.e2e.ts compares them with the Playwright that is installed.
 */
const turnedOffByPlaywright = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'msForceBrowserSignIn',
]

/**
 * What the browser makes ready for somebody who sits at it. Behind the address bar of every new window it loads two pages, which took
 * as long to compute as the console's own; and for each page it starts one more process, in case of another site.
 */
const madeReadyForNobody = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess']

/** Keeps the browser of the tests off the network, where it may reach this computer and nothing else, and from work for itself. */
export const browserArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost , EXCLUDE *.localhost',
  `--disable-features=${[...turnedOffByPlaywright, ...madeReadyForNobody].join(',')}`,
]
