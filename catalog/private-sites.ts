/** Where people read their mail and look after their money. Each stands for what lies below it, too. */
const privateSites: readonly string[] = [
  'app.fastmail.com',
  'app.hey.com',
  'app.tuta.com',
  'e.mail.ru',
  'icloud.com',
  'navigator.gmx.net',
  'navigator.web.de',
  'outlook.cloud.microsoft',
  'outlook.live.com',
  'outlook.office.com',
  'outlook.office365.com',

  'alipay.com',
  'americanexpress.com',
  'bankofamerica.com',
  'barclays.co.uk',
  'bbva.es',
  'bnpparibas',
  'boursobank.com',
  'caixabank.es',
  'capitalone.com',
  'ccb.com',
  'chase.com',
  'citi.com',
  'commerzbank.de',
  'credit-agricole.fr',
  'deutsche-bank.de',
  'dkb.de',
  'fidelity.com',
  'hsbc.co.uk',
  'icbc.com.cn',
  'ing.de',
  'labanquepostale.fr',
  'lloydsbank.com',
  'mizuhobank.co.jp',
  'monzo.com',
  'mufg.jp',
  'n26.com',
  'natwest.com',
  'paypal.com',
  'rakuten-bank.co.jp',
  'revolut.com',
  'santander.com',
  'schwab.com',
  'smbc.co.jp',
  'sparkasse.de',
  'usbank.com',
  'wellsfargo.com',
  'wise.com',
]

/** How a mail or banking site of anybody's is named: `mail.` and `webmail.` of some domain, `banking.` within one, and all that ends on `.bank`. */
const privateName = /^(?:web)?mail\.[^.]+\.|(?:^|\.)(?:e|net|online|web)?-?banking\.|\.bank$/

/** Whether a site, by its host name, is one that is left unread until its reader switches marks on there. */
export function isPrivateSite(hostName: string): boolean {
  return privateName.test(hostName) || privateSites.some((site) => hostName === site || hostName.endsWith(`.${site}`))
}
