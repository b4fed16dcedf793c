/** Where people read their mail and look after their money, with all that lies below it. As text, because an array weighs more on every page. */
const privateSites = `
app.fastmail.com
app.hey.com
app.tuta.com
e.mail.ru
icloud.com
navigator.gmx.net
navigator.web.de
outlook.cloud.microsoft
outlook.live.com
outlook.office.com
outlook.office365.com
bank
alipay.com
americanexpress.com
bankofamerica.com
barclays.co.uk
bbva.es
bnpparibas
boursobank.com
caixabank.es
capitalone.com
ccb.com
chase.com
citi.com
commerzbank.de
credit-agricole.fr
deutsche-bank.de
dkb.de
fidelity.com
hsbc.co.uk
icbc.com.cn
ing.de
labanquepostale.fr
lloydsbank.com
mizuhobank.co.jp
monzo.com
mufg.jp
n26.com
natwest.com
paypal.com
rakuten-bank.co.jp
revolut.com
santander.com
schwab.com
smbc.co.jp
sparkasse.de
usbank.com
wellsfargo.com
wise.com
`

/** What a part of somebody's own domain is named for either. */
const privateParts = `
banking
e-banking
ebanking
mail
netbanking
online-banking
onlinebanking
webmail
`

/** Whether a site, by its host name, is not read until its reader switches marks on there. */
export function isPrivateSite(hostName: string): boolean {
  const parts = hostName.split('.')
  return parts.some((part, at) => isLine(privateSites, parts.slice(at).join('.')) || (at < parts.length - 2 && isLine(privateParts, part)))
}

function isLine(lines: string, line: string): boolean {
  return lines.includes(`\n${line}\n`)
}
