// Imported before whatever reads the settings.
process.env.PAYLOAD_SECRET ??= 'only-for-the-tests-of-the-http-wrappers'
