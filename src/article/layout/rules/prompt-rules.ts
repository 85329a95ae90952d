import type { LineRule } from './line-rule.ts';

const line = (
  id: string,
  pattern: RegExp,
  examples: readonly string[],
  not: readonly string[] = [],
): LineRule => ({
  id,
  kind: 'boilerplate',
  pattern,
  examples,
  not,
});

/** What a page asks of its reader: to sign in, to pay, to subscribe, to allow cookies, to follow and to share. */
export const promptRules: readonly LineRule[] = [
  line(
    'prompt-sign-in',
    /^(?:please )?(?:sign|log) ?in(?: or (?:create|register|sign up|subscribe).*| (?:to|here|now|for|with|via)\b.*|\.?)$/i,
    ['Sign in to continue reading.', 'Log in or register to post comments'],
    ['Sign language interpreters were at the talks.'],
  ),
  line(
    'prompt-account',
    /^(?:to (?:continue|keep) reading|(?:create|register for) (?:a free |an |your )?account|already (?:a |have )(?:(?:registered )?(?:subscriber|member|user)|an account|a subscription)|not a subscriber|don[’']t have an account|forgot(?:ten)? (?:your )?password)\b.{0,200}$/i,
    ['Already a subscriber? Sign in', 'To continue reading, subscribe today.'],
  ),
  line(
    'prompt-free-articles',
    /^you(?:[’']ve| have) (?:read|reached|used|viewed|\d+|one|two|three|no)\b.{0,120}\b(?:free (?:articles?|stories|story)|(?:your|the|monthly|article) limit)\b.{0,160}$/i,
    ['You have 1 free article left this month.', 'You have reached your limit of free articles.'],
    ['You have reached an agreement, said the judge.'],
  ),
  line(
    'prompt-members-only',
    /^(?:this (?:article|story|post|content|page) is (?:only )?(?:for|available to|reserved for|exclusive to) (?:our |paid |paying |premium )?(?:subscribers|members)|(?:subscribers?|members?|premium)[ -]only\b|unlock (?:this|the full|all)\b|(?:subscribe|join|register|upgrade) to (?:unlock|read|continue|access|keep)\b|start your (?:free )?trial\b|try unlimited access\b|(?:choose|select) (?:a|your) (?:plan|subscription)\b).{0,200}$/i,
    [
      'This post is for paid subscribers',
      'Subscribe to unlock this article',
      'Try unlimited access for 1 crown a month.',
    ],
  ),
  line('prompt-subscribe', /^(?:subscribe|unsubscribe)(?:[.!]?$| (?:to|now|for|today|here)\b.{0,200}$)/i, [
    'Subscribe to our newsletter and get the news first.',
    'Subscribe',
  ]),
  line(
    'prompt-sign-up',
    /^(?:sign up|register)(?:[.!]?$| (?:to|for|now|here|today|free|below)\b.{0,200}$)/i,
    ['Sign up for our newsletter', 'Sign up to Morning Watch, our free daily email'],
  ),
  line(
    'prompt-newsletter',
    /^(?:(?:get|receive) (?:the|our|all|more|unlimited|your)\b.{0,120}\b(?:inbox|newsletter|e-?mail|access|alerts|app)\b.{0,80}|while you[’']re here:.{0,300}|.{0,240}\b(?:sign up|subscribe) (?:here|to (?:our|the|receive)|for (?:our|the))\b.{0,120}\b(?:newsletter|e-?mail|directly|inbox).{0,80}|.{0,200}\b(?:newsletter|inbox)\b.{0,60}\bsign up\b.{0,80}|thanks for (?:reading|subscribing).{0,200}|privacy notice:.{0,300})$/i,
    [
      'Get the Strelsau Letter in your inbox every morning.',
      "While you're here: Every Tuesday, editors round up the news. You can sign up here for the newsletter.",
      'Thanks for reading The Marsh Letter! Subscribe for free.',
    ],
  ),
  line(
    'prompt-cookies',
    /^(?:(?:we|this (?:web)?site|our (?:web)?site)\b.{0,60}\b(?:use|uses) cookies\b|we and our (?:partners|vendors) (?:store|use|process)\b|by (?:continuing to (?:use|browse)|clicking)\b|accept (?:all )?cookies|manage (?:cookies|choices|preferences|options)\b|accept all\b|reject all\b|your privacy(?:,|$)|we (?:value|care about) your privacy).{0,300}$/i,
    ['We use cookies to improve this site.', 'This website uses cookies to give you the best experience.'],
    ['Privacy laws are weak, the minister of Norland told her.'],
  ),
  line(
    'prompt-follow',
    /^(?:(?:follow|reach|find|contact) (?:us|him|her|them|@|[^.]{2,60} (?:on|at) (?:twitter|x|facebook|instagram|bluesky|mastodon|telegram|linkedin|youtube|threads|tiktok|https?:))|follow .{2,40} coverage (?:of|at)\b|like us on|join (?:us on|our|the (?:conversation|discussion))\b|connect with us).{0,160}$/i,
    [
      'Follow Ada Brook on Bluesky',
      'Follow us on Mastodon: @courier',
      'Follow NP’s coverage of Ruritania at https://np.example/r',
    ],
    ['Follow the money, he told the court in Strelsau.'],
  ),
  line(
    'prompt-share',
    /^(?:(?:share|tweet|print|email|e-mail|save|copy link|bookmark|gift|listen)(?:[ |/,]+(?:share|tweet|print|email|e-mail|save|copy link|comment|bookmark|gift|listen))*|share (?:this|on|by|via)\b.{0,60}|tweet\b.{0,40}|print this.{0,20}|printer-friendly.{0,20}|e-?mail (?:this|us)\b.{0,60}|save (?:article|for later)|listen to this (?:article|story).{0,20}|rate this.{0,20}|reuse this content|republish this (?:article|story))\.?$/i,
    ['Share this article', 'Share Save', 'Printer-friendly version', 'Rate this article'],
    ['Share prices fell after the envoy left.'],
  ),
  line(
    'prompt-comments',
    /^(?:comments?\s*(?:\(\d+\))?|(?:leave|post|add|write) a (?:comment|reply)\b.{0,60}|(?:view|show|hide|read|join) (?:all )?(?:the )?(?:\d+ )?comments|\d+ comments?|have an opinion on this.{0,60}|what do you think\?.{0,100}|discussion about this.{0,40})$/i,
    ['Leave a Comment', '114 Comments', 'Have an opinion on this story? Share it!'],
  ),
  line(
    'prompt-tip',
    /^(?:(?:do you )?(?:have|if you have) (?:a|any|more) (?:news )?(?:tips?|information|story|confidential)\b.{0,240}|.{0,80}\b(?:write|e-?mail|contact|tips?) (?:to |us at |at )?[\w.+-]+@[\w.-]+\.[a-z]{2,10}\b.{0,60}|got a (?:tip|story)\b.{0,200})$/i,
    ['If you have a tip for our reporters, write to tips@courier.example.'],
  ),
  line(
    'prompt-support',
    /^(?:support (?:our|independent|local|quality) journalism.{0,160}|support (?:the|us)\b.{0,60}\b(?:member|donat|crowns?|month|subscri|contribut).{0,100}|(?:donate|become a (?:member|supporter|subscriber))\b.{0,120}|make a (?:donation|contribution)\b.{0,120})$/i,
    ['Support the Gazette: become a member for 3 crowns a month.', 'Become a member'],
    ['Support the bill or step down, the minister told him.'],
  ),
  line(
    'prompt-app',
    /^(?:download (?:the|our)\b.{0,60}\bapp\b.{0,120}|get the app\b.{0,60}|catch all the\b.{0,120}\bnews\b.{0,200}|(?:read|get|stay (?:tuned|updated|up to date)|check out)\b.{0,80}\b(?:latest|breaking|all the) (?:news|updates|stories)\b.{0,160}|(?:listen to|watch) the latest\b.{0,80}\bonly on\b.{0,40})$/i,
    [
      'Download our app',
      'Catch all the Business News and Latest News Updates on Norland Mint. Download the Mint App.',
      'Listen to the latest songs, only on Beat.',
    ],
  ),
];
