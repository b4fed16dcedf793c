/** What the report is written in, whatever language we speak. */
export const EDITORIAL_LANGUAGE = 'en'
