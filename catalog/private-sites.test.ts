import { expect, it } from 'vitest'
import { isPrivateSite } from './private-sites.ts'

it.each(['mail.google.com', 'mail.proton.me', 'webmail.example.org', 'outlook.live.com', 'www.icloud.com', 'secure.chase.com', 'wise.com', 'banking.example.de', 'meine.online-banking.example.de', 'www.first.bank', 'mabanque.bnpparibas'])(
  'leaves mail and banks unread: %s',
  (host) => expect(isPrivateSite(host)).toBe(true),
)

it.each(['www.google.com', 'mail.ru', 'gmail.example', 'www.mail-archive.com', 'purchase.com', 'www.otherwise.com', 'softbank.jp', 'www.bankrate.com', 'riverbank', 'localhost', '', 'openai.com'])(
  'reads other sites: %s',
  (host) => expect(isPrivateSite(host)).toBe(false),
)
