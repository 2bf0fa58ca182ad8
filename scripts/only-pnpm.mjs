// `npm install` here would build a broken tree: the packages use workspace:*.
if (!process.env.npm_config_user_agent?.startsWith('pnpm/')) {
  console.error(
    '请不要在此运行 npm install；npm start 和 npm test 会自行准备好一切。\n' +
      'Do not run "npm install" here: "npm start" and "npm test" set everything up.',
  )
  process.exit(1)
}
