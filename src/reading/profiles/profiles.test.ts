import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineOf, profilesIn } from '../../../test/profile-fixture.ts'

/** Text in the mini-language of `test/profile-fixture.ts`, then one line for each attribution; what is left out is null. */
const cases: Record<string, [string, ...string[]][]> = {
  'what readers of many papers met': [
    // How many is said behind "more than", which is nobody.
    ['[More than a dozen_NN envoys]{source} [said]{cue} [no]{content}.', 'role | 13+'],
    ['[More than 20_CD current_JJ and former_JJ officials]{source} [said]{cue} [no]{content}.', 'role | 21+'],
    ['[No fewer_JJR than ten_CD envoys]{source} [said]{cue} [no]{content}.', 'role | 10+'],
    ['[Fewer_JJR than ten_CD envoys]{source} [said]{cue} [no]{content}.', 'role | 1-9'],
    ['[As many_JJ as six_CD envoys]{source} [said]{cue} [no]{content}.', 'role | 1-6'],
    ['[More than half_NN of the voters]{source} [said]{cue} [no]{content}.', 'collective | 2+'],
    // A share is no number of speakers.
    ['[One_CD in five_CD voters]{source} [said]{cue} [no]{content}.', 'role | 2+'],
    ['[More_JJR than 6_CD in 10_CD voters]{source} [said]{cue} [no]{content}.', 'collective | 2+'],
    // A paper that has a name goes by it; a day, or whoever is spoken of next, is none.
    ['[<p1 Roszny>]{source} [told]{cue} the daily Novine_NNP [it was over]{content}.', 'named | 1 | outlet=Novine'],
    [
      '[<p1 Roszny>]{source} [told]{cue} the weekly <o1 Dorn Now> [it was over]{content}.',
      'named | 1 | outlet=Dorn Now',
    ],
    [
      '[<p1 Roszny>]{source} [told]{cue} the newspaper Tuesday_NNP [it was over]{content}.',
      'named | 1 | outlet=newspaper',
    ],
    ['[<p1 Roszny>]{source} [told]{cue} the newspaper [Kessar_NNP was out]{content}.', 'named | 1 | outlet=newspaper'],
    // Adjectives that are tagged for nouns still head what is before "familiar with".
    [
      '[An official_JJ familiar_JJ with the plan]{source} [refused]{cue} [to comment]{content}.',
      'anonymous | 1 | knows=familiar with the plan',
    ],
    // Which one it is in a row is no number of speakers.
    ['[The No._NN 2_CD official_NN]{source} [said]{cue} [no]{content}.', 'role | 1'],
    ['[Two_CD Local_NNP 9_CD officials_NNS]{source} [said]{cue} [no]{content}.', 'role | 2'],
    // Many who have somebody speak for them are a side; a portfolio is none.
    ["[The rebels_NNS' political_JJ chief_NN]{source} [said]{cue} [no]{content}.", 'role | 1 | side=rebels'],
    ["[The women_NNS's minister_NN]{source} [said]{cue} [no]{content}.", 'role | 1'],
    // A firm is called after two, and is none of them.
    ['[<p1 Hale> & <p2 Dorr>]{source} [said]{cue} [no]{content}.', 'collective | 1'],
    ['[<p1 Ada Wren> & <p2 Tom Olin>]{source} [said]{cue} [no]{content}.', 'named | 2'],
    // Whom somebody followed in office is no side.
    ["[<p2 Olin>'s predecessor_NN, <p1 Ada Wren>]{source} [said]{cue} [no]{content}.", 'named | 1'],
    // To whom a text of another's words was shown.
    [
      '["No,"]{content} [<p1 Ada Wren>]{source} [said]{cue}, [adding]{cue} that it was in a letter seen by Meridian_NNP News_NNP.',
      'named | 1',
      'unstated | 1+',
    ],
    // What a minister deals with is no side; what a firm is called after is.
    ['[Mines_NNP Minister_NNP <p1 Ada Wren>]{source} [said]{cue} [no]{content}.', 'named | 1'],
    [
      '[Kessar_NNP Fisheries_NNP Minister_NNP <p1 Ada Wren>]{source} [said]{cue} [no]{content}.',
      'named | 1 | side=Kessar',
    ],
    [
      '[<o1 Sierra Mines> director_NN <p1 Ada Wren>]{source} [said]{cue} [no]{content}.',
      'named | 1 | side=Sierra Mines',
    ],
    // How somebody knows ends before the verb of the sentence, but not before its own.
    [
      '[A source close_JJ to the owner went_VBD further]{source}, [calling]{cue} [it a sham]{content}.',
      'anonymous | 1 | knows=close to the owner',
    ],
    [
      '[A person familiar_JJ with the deal the firm signed_VBD]{source} [said]{cue} [no]{content}.',
      'anonymous | 1 | knows=familiar with the deal the firm signed',
    ],
    // Whose somebody is, unless that is a person or a town.
    ["[<o1 Boeing>'s <p1 Ada Wren>]{source} [said]{cue} [no]{content}.", 'named | 1 | side=Boeing'],
    ["[<l1 Dorn>'s <p1 Ada Wren>]{source} [said]{cue} [no]{content}.", 'named | 1'],
    ["[<p2 Olin>'s <p1 Ada Wren>]{source} [said]{cue} [no]{content}.", 'named | 1'],
    // Firms by their trade.
    ['[The insurer]{source} [said]{cue} [no]{content}.', 'collective | 1'],
    ['[Two_CD carmakers_NNS]{source} [said]{cue} [no]{content}.', 'collective | 2'],
    ['[The refinery]{source} [said]{cue} [no]{content}.', 'collective | 1'],
    ["[The ministry's modelling_NN]{source} [warns]{cue} [of drought]{content}.", 'document | 1'],
    // Several peoples' officials are of no one's side.
    ['[<g1 British> and_CC <g2 French> officials]{source} [said]{cue} [no]{content}.', 'role | 2+'],
    ['[<g1 British>, <g2 French> and_CC <g3 German> envoys]{source} [said]{cue} [no]{content}.', 'role | 2+'],
    // Each of those who are counted apart.
    ['[Two_CD officials_NNS and_CC a diplomat]{source} [said]{cue} [no]{content}.', 'role | 3'],
    ['[Two_CD aides_NNS to the premier and_CC a minister]{source} [said]{cue} [no]{content}.', 'role | 2'],
    [
      '[Two_CD people_NNS briefed_VBN on the sale and_CC one_CD person close_JJ to the board]{source} [said]{cue} [no]{content}.',
      'anonymous | 3 | knows=briefed on the sale',
    ],
    ['[A minister]{source}, speaking off the record, [said]{cue} [no]{content}.', 'anonymous | 1'],
    // Outlets.
    [
      '[The ex-minister]{source} [told]{cue} <g1 French> radio [he was sorry]{content}.',
      'role | 1 | outlet=French radio',
    ],
    ['[<p1 Ada Wren>]{source} [told]{cue} <o1 Al Jazeera>: [no]{content}.', 'named | 1 | outlet=Al Jazeera'],
    ['[The <o1 Daily Beacon>]{source} [said]{cue} [no]{content}.', 'outlet | 1'],
    ['[A confidential mandate_NN]{source} [says]{cue} [no]{content}.', 'document | 1'],
    // By the last word of its name alone, with a capital.
    ['[The Post_NNP]{source} [reported]{cue} [a row]{content}.', 'outlet | 1'],
    ['[The <o1 Times>]{source} [said]{cue} [no]{content}.', 'outlet | 1'],
    ['[The <o1 Star of Kessar>]{source} [said]{cue} [no]{content}.', 'collective | 1'],
    ['[The post_NN]{source} [said]{cue} [no]{content}.', 'document | 1'],
    // The first word of its name with the tag of a noun.
    [
      '[Two_CD officials_NNS]{source} [told]{cue} the Morning_NN Dispatch_NNP [it was dead]{content}.',
      'role | 2 | outlet=Morning Dispatch',
    ],
  ],
  'named persons': [
    [
      '[<p1 Ada Wren>]{source} [said]{cue} [no]{content}. Later <p1 Wren> and <o1 Compact> chairman <p2 Piet Holm> met.',
      'named | 1',
    ],
    // The office's task is no side; the country before it is.
    [
      '[<g1 British> Trade_NNP Minister_NNP <p1 Ada Wren>]{source} [said]{cue} [no]{content}.',
      'named | 1 | side=Britain',
    ],
    ['[Trade_NNP Minister_NNP <p1 Ada Wren>]{source} [said]{cue} [no]{content}.', 'named | 1'],
    [
      '[<o1 U.S. Trade> Representative_NNP <p1 Ada Wren>]{source} [said]{cue} [no]{content}.',
      'named | 1 | side=United States',
    ],
    [
      '[<o1 Senate> Majority_NNP Leader_NNP <p1 Ada Wren>]{source} [said]{cue} [no]{content}.',
      'named | 1 | side=Senate',
    ],
    ['[<p1 Ada Wren>, the secretary of State_NNP,]{source} [said]{cue} [no]{content}.', 'named | 1'],
    // A chamber's party is the party.
    [
      '[<o1 Senate> <g1 Democratic> Leader_NNP <p1 Ada Wren>]{source} [said]{cue} [no]{content}.',
      'named | 1 | side=Democratic',
    ],
    // Offices of the past.
    ['[Former_JJ <l1 Dorn> governor <p1 Ada Wren>]{source} [said]{cue} [no]{content}.', 'named | 1'],
    ["[<p1 Ada Wren>, <p2 Olin>'s fired_VBN campaign manager,]{source} [said]{cue} [no]{content}.", 'named | 1'],
    // Who is no apposition.
    ['According to <g1 Japanese> officials, [<p1 Ada Wren>]{source} [held]{cue} [little hope]{content}.', 'named | 1'],
    [
      "[<p1 Ada Wren>, <o1 Water for Dorn>'s director,]{source} [said]{cue} [no]{content}.",
      'named | 1 | side=Water for Dorn',
    ],
    [
      "The report misstated the year <o1 Dorn Steel>'s founder, [<p1 Ada Wren>,]{source} [said]{cue} [no]{content}.",
      'named | 1 | side=Dorn Steel',
    ],
    ['[One of his advisers, <p1 Ada Wren>,]{source} [said]{cue} [no]{content}.', 'named | 1'],
    ['[One of his advisers]{source} [told]{cue} <p1 Ada Wren>, [no]{content}.', 'role | 1'],
    ['[<p1* She> and other ministers]{source} [refused]{cue} [to sign]{content}.', 'role | 2+'],
    ['[<p1* He> and his wife]{source} [refused]{cue} [to sign]{content}.', 'role | 2+'],
    ['[The answer]{source} [said]{cue} [little]{content}.', 'document | 1'],
    ["[<p1 Ada Wren>, <p2 Olin>'s brother,]{source} [said]{cue} [no]{content}.", 'named | 1'],
    ['[<p1 Ada Wren>, who worked with <p2 Marta Olin>,]{source} [said]{cue} [no]{content}.', 'named | 1'],
    // Called by party and seat.
    [
      '[<p1 Ada Wren>]{source} [said]{cue} [no]{content}. [The <l1 West Shire> Democrat_NNP]{source} [added]{cue} [more]{content}.',
      'named | 1',
      'named | 1',
    ],
    [
      '[<p1 Ada Wren>]{source} [said]{cue} [no]{content} to <p2 Piet Holm>. [The <l1 West Shire> Democrat_NNP]{source} [added]{cue} [more]{content}.',
      'named | 1',
      'role | 1',
    ],
    // Several by name; one by two offices.
    ['[<p1 Olin>, <p2 Renn>, and <p3 Vell>]{source} [said]{cue} [no]{content}.', 'named | 3'],
    ['[Envoy and party chief_NN <p1 Mara Olin>]{source} [said]{cue} [no]{content}.', 'named | 1'],
    ['[Trade_NNP and Industry_NNP Minister_NNP <p1 Mara Olin>]{source} [said]{cue} [no]{content}.', 'named | 1'],
    ['[<p1 Harun Deste>]{source} [said]{cue} [the gate was shut]{content}.', 'named | 1'],
    ['[Foreign_NNP Minister_NNP <p1 Stefan Maurek>]{source} [said]{cue} [no]{content}.', 'named | 1'],
    [
      '[<g1 Varnian> Foreign_NNP Minister_NNP <p1 Stefan Maurek>]{source} [said]{cue} [no]{content}. <l1 Varnia> slept.',
      'named | 1 | side=Varnia',
    ],
    [
      '[A spokesman for <o1 the Citadel>, <p1 Harun Deste>]{source}, [said]{cue} [no]{content}.',
      'named | 1 | side=Citadel',
    ],
    [
      "[<l1 Kessar>'s chief negotiator, Ambassador_NNP <p1 Sanna Verghel>]{source}, [said]{cue} [no]{content}.",
      'named | 1 | side=Kessar',
    ],
    [
      '[<p1 Marta Olin>, head of sovereign debt at <o1 Pell>, a fund manager]{source}, [said]{cue} [no]{content}.',
      'named | 1 | side=Pell',
    ],
    [
      '[<p1 Bekta Suhl>, who leads the opposition <o1 Farmers Union>]{source}, [said]{cue} [no]{content}.',
      'named | 1 | side=Farmers Union',
    ],
    [
      '[<p1 Helen Abara> of the <o1 Stonebridge Institute>]{source} [said]{cue} [no]{content}.',
      'named | 1 | side=Stonebridge Institute',
    ],
    ['[<o1 Compact> spokesman <p1 Piet Holm>]{source} [said]{cue} [no]{content}.', 'named | 1 | side=Compact'],
    ['[<p1 Olin> and <p2 Renn>]{source} [said]{cue} [no]{content}.', 'named | 2'],
    [
      '[<p1 Oskar Vell>, 71,]{source} [said]{cue} [no]{content}. [<p1* He>]{source} [added]{cue} [more]{content}.',
      'named | 1',
      'named | 1',
    ],
    ['[<p1 Oskar Vell>, a teacher in <l1 Dorn>,]{source} [said]{cue} [no]{content}.', 'named | 1'],
    [
      '[<p1 Piet Aldous>, the <g1 Tavian> envoy,]{source} [said]{cue} [no]{content}. <l1 Tavia> slept.',
      'named | 1 | side=Tavia',
    ],
  ],
  'named persons told to outlets': [
    [
      '[<p1 Adela Roszny>]{source} [told]{cue} the Daily_NNP Post_NNP [it was over]{content}.',
      'named | 1 | outlet=Daily Post',
    ],
    [
      '[<p1 Adela Roszny>]{source} [told]{cue} the Daily_NNP Anchor_NNP [it was over]{content}.',
      'named | 1 | outlet=Daily Anchor',
    ],
    ['[<p1 Adela Roszny>]{source} [told]{cue} the daily [it was over]{content}.', 'named | 1 | outlet=daily'],
    [
      '[<p1 Adela Roszny>]{source} [told]{cue} <o1 Varnia One television> [it was over]{content}.',
      'named | 1 | outlet=Varnia One television',
    ],
    [
      '[<p1 Adela Roszny>]{source} [said]{cue} in an interview with the <o1 Corvane Times> [it was over]{content}.',
      'named | 1 | outlet=Corvane Times',
    ],
    ['[<p1 Adela Roszny>]{source} [said]{cue} on <o1 CNN> [it was over]{content}.', 'named | 1 | outlet=CNN'],
    [
      '["It is over,"]{content} [<p1 Roszny>]{source} [told]{cue} <o1 Reuters>. [<p1 Roszny>]{source} [said]{cue} [so]{content} at a rally.',
      'named | 1 | outlet=Reuters',
      'named | 1',
    ],
    ['[<p1 Roszny>]{source} [told]{cue} the newspaper [it was over]{content}.', 'named | 1 | outlet=newspaper'],
    ['[<p1 Roszny>]{source} [told]{cue} reporters [it was over]{content}.', 'named | 1'],
    ['[<p1 Roszny>]{source} [told]{cue} <p2 Marta Olin> [it was over]{content}.', 'named | 1'],
    ['[<p1 Roszny>]{source} [told]{cue} the <o1 Senate> [it was over]{content}.', 'named | 1'],
    ['[<p1 Roszny>]{source} [told]{cue} the <o1 Security Council> [it was over]{content}.', 'named | 1'],
    ['[<p1 Roszny>]{source} [told]{cue} voters in <l1 Dorn> [it was over]{content}.', 'named | 1'],
    ['[<p1 Roszny>]{source} [said]{cue} on Tuesday [it was over]{content}.', 'named | 1'],
    [
      'DORN, May 3 (Halyard) - [<p1 Roszny>]{source} [told]{cue} <o1 Halyard> [it was over]{content}.',
      'named | 1 | outlet=Halyard',
    ],
    ['[<p1 Roszny>]{source} [told]{cue} <o1 Halyard> [it was over]{content}.', 'named | 1'],
  ],
  'outlets that cite somebody': [
    [
      '[no]{content}, [the <o1 Meridian News>]{source} [reported_VBD]{cue}, citing two unnamed officials.',
      'outlet | 1 | cites=anonymous two unnamed officials',
    ],
    [
      '[<o1 Meridian News>]{source}, citing three people familiar with the matter, [said]{cue} [no]{content}.',
      'outlet | 1 | cites=anonymous three people',
    ],
    [
      'Citing two <g1 Varnian> diplomats, [<o1 Meridian News>]{source} [said]{cue} [no]{content}.',
      'outlet | 1 | cites=role two Varnian diplomats',
    ],
    [
      '[<o1 Meridian News>]{source} [quoted_VBD]{cue} [two diplomats as saying no]{content}.',
      'outlet | 1 | cites=role two diplomats',
    ],
    [
      '[<o1 Meridian News>]{source} [reported_VBD]{cue} [that the port would close, citing people with knowledge of the plan]{content}.',
      'outlet | 1 | cites=anonymous people',
    ],
    [
      '[<o1 Meridian News>]{source} [said]{cue}, citing the <o2 Corvane Times>, which quoted_VBD two envoys, [no]{content}.',
      'outlet | 1 | cites=outlet Corvane Times < role two envoys',
    ],
    [
      '[<o1 Meridian News>]{source} [said]{cue}, citing two <o2 Corvane Times> sources, [no]{content}.',
      'outlet | 1 | cites=anonymous two Corvane Times sources of Corvane Times',
    ],
    [
      '[<o1 Meridian News>]{source} [said]{cue} [no]{content}. [<o1* It>]{source} [cited_VBD]{cue} [two officials]{content}.',
      'outlet | 1 | cites=role two officials',
      'outlet | 1 | cites=role two officials',
    ],
    [
      '[no]{content}, the [<o1 Meridian> news agency]{source} [said]{cue}, quoting <p1 Ada Wren>.',
      'outlet | 1 | cites=named Ada Wren',
    ],
    [
      '[no]{content}, [according to]{cue} [officials cited by <o1 Meridian News>]{source}.',
      'role | 2+ | outlet=Meridian News',
    ],
    // An outlet's own text, by whatever words it is the outlet's.
    [
      '[A report by the <o1 Corvane Times>]{source} [said]{cue}, citing two officials, [no]{content}.',
      'outlet | 1 | cites=role two officials',
    ],
    [
      "[<o1 Meridian News>'s own investigative report]{source}, which cited_VBD two envoys, [said]{cue} [no]{content}.",
      'outlet | 1 | cites=role two envoys',
    ],
    [
      '[An article published_VBN on Monday in a local_JJ newspaper]{source} [quoted]{cue} [two envoys]{content}.',
      'outlet | 1 | cites=role two envoys',
    ],
    [
      '[State_NN television]{source}, quoting a military_JJ spokesman, [said]{cue} [no]{content}.',
      'outlet | 1 | cites=role military spokesman',
    ],
    [
      'In a report quoting two officials, [<o1 Meridian News>]{source} [said]{cue} [no]{content}.',
      'outlet | 1 | cites=role two officials',
    ],
    [
      '[no]{content}, [<o1 Meridian News>]{source} [said]{cue}, attributing the news to two officials.',
      'outlet | 1 | cites=role two officials',
    ],
    [
      '[<o1 Meridian News>]{source} [said]{cue}, [quoting an envoy, that the port would close]{content}.',
      'outlet | 1 | cites=role envoy',
    ],
    [
      '[local_JJ media_NNS]{source}, citing two officials, [said]{cue} [no]{content}.',
      'collective | 2+ | cites=role two officials',
    ],
    [
      '[no]{content}, [<p1 Seawire>]{source} [reported_VBD]{cue}, citing two officials.',
      'named | 1 | cites=role two officials',
    ],
    ['[no]{content}, [<p1 Ove Lund>]{source} [said]{cue}, citing two officials.', 'named | 1'],
    [
      '[A report in the <o1 Corvane Times>]{source} [said]{cue} [no]{content}. [The report]{source} [added]{cue} [more]{content}.',
      'outlet | 1',
      'outlet | 1',
    ],
    ['[A report by the ministry]{source} [said]{cue} [no]{content}, citing two officials.', 'document | 1'],
    ['[A report on the <o1 Corvane Times>]{source} [said]{cue} [no]{content}.', 'document | 1 | outlet=Corvane Times'],
    ['[A <o1 Meridian News> poll]{source} [said]{cue} [no]{content}.', 'document | 1'],
    // What is no source, what somebody else says, and who is no outlet.
    ['[<o1 Meridian News>]{source} [said]{cue} [no]{content}, citing bad_JJ weather.', 'outlet | 1'],
    ['[<o1 Meridian News>]{source} [said]{cue} [no]{content}, citing the cost of the repairs.', 'outlet | 1'],
    ['[<o1 Meridian News>]{source} [said]{cue} [the minister cited_VBD two officials]{content}.', 'outlet | 1'],
    ['[<p1 Ada Wren>]{source} [said]{cue} [no]{content}, citing two officials.', 'named | 1'],
  ],
  roles: [
    ['[The <g1 Republican> presidential_JJ front_RB-_HYPHrunner_NN]{source} [said]{cue} [no]{content}.', 'role | 1'],
    ['[A Western_JJ diplomat]{source} [said]{cue} [no]{content}.', 'role | 1'],
    ['[European_JJ officials]{source} [said]{cue} [no]{content}.', 'role | 2+'],
    ['[<o1 Senate> <g1 Republican> leaders]{source} [said]{cue} [no]{content}.', 'role | 2+ | side=Republican'],
    ['[The negotiators of <l1 Dorn> and <l2 Maradin>]{source} [said]{cue} [no]{content}.', 'role | 2+'],
    ['[A <l1 Dorn> businessman]{source} [said]{cue} [no]{content}.', 'role | 1'],
    ['[The head of the firm]{source} [said]{cue} [no]{content}.', 'role | 1'],
    [
      '[An official]{source} [said]{cue} [no]{content}. [Another official]{source} [told]{cue} <o1 Reuters> [yes]{content}.',
      'role | 1',
      'role | 1 | outlet=Reuters',
    ],
    ['[The three envoys - <p1 Olin>, <p2 Renn> and <p3 Vell>]{source} - [agreed_VBD]{cue} [no]{content}.', 'role | 3'],
    ['The room waited. [Parliamentarians_NNP]{source} [said]{cue} [no]{content}.', 'role | 2+'],
    [
      '[A senior <g1 Ukrainian> official]{source} [told]{cue} <o1 Reuters> [there were signals]{content}.',
      'role | 1 | outlet=Reuters | side=Ukraine',
    ],
    [
      '[A spokesman for the <g1 Iranian> Foreign_NNP Ministry_NNP]{source} [said]{cue} [no]{content}.',
      'role | 1 | side=Iranian Foreign Ministry',
    ],
    ['[<o1 Treasury> officials]{source} [said]{cue} [no]{content}.', 'role | 2+ | side=Treasury'],
    ['[Two <g1 Varnian> officials]{source} [said]{cue} [no]{content}. <l1 Varnia> slept.', 'role | 2 | side=Varnia'],
    ['[<o1 EU> diplomats]{source} [said]{cue} [no]{content}.', 'role | 2+ | side=EU'],
    ['[A former <o1 White House> aide]{source} [said]{cue} [no]{content}.', 'role | 1'],
    ['[A <p1 Dorvan> campaign spokeswoman]{source} [said]{cue} [no]{content}.', 'role | 1 | side=Dorvan campaign'],
    ['[A campaign aide]{source} [said]{cue} [no]{content}.', 'role | 1 | side=campaign'],
    ["[<l1 Varnia>'s defence minister]{source} [said]{cue} [no]{content}.", 'role | 1 | side=Varnia'],
    [
      '[A member of the <o1 Kessari> delegation]{source} [said]{cue} [no]{content}.',
      'role | 1 | side=Kessari delegation',
    ],
    ['[An adviser to <p1 Ilka Dorvan>]{source} [said]{cue} [no]{content}.', 'role | 1 | side=Ilka Dorvan'],
    ['[Senior officials]{source} [said]{cue} [no]{content}.', 'role | 2+'],
    ['[At least three lawmakers]{source} [said]{cue} [no]{content}.', 'role | 3+'],
    ['[Several diplomats]{source} [said]{cue} [no]{content}.', 'role | 2+'],
    ['[One trader]{source} [said]{cue} [no]{content}.', 'role | 1'],
    ['[A teacher from <l1 Dorn>]{source} [said]{cue} [no]{content}.', 'role | 1'],
    [
      '[<p1~ A senior <g1 Kessari> official>]{source} [told]{cue} <o1 Reuters> [no]{content}. [<p1~ The official>]{source} [said]{cue} [more]{content}. <l1 Kessar> slept.',
      'role | 1 | outlet=Reuters | side=Kessar',
      'role | 1 | outlet=Reuters | side=Kessar',
    ],
    [
      '[A <g1 Kessari> official]{source} [told]{cue} <o1 Reuters> [no]{content}. [The official]{source} [said]{cue} [more]{content}. <l1 Kessar> slept.',
      'role | 1 | outlet=Reuters | side=Kessar',
      'role | 1 | outlet=Reuters | side=Kessar',
    ],
    [
      '[Two <g1 Kessari> officials]{source} [said]{cue} [no]{content}. [One of them]{source} [said]{cue} [more]{content}. <l1 Kessar> slept.',
      'role | 2 | side=Kessar',
      'role | 1 | side=Kessar',
    ],
    ['[The king]{source} [said]{cue} [no]{content}.', 'role | 1'],
  ],
  'anonymous sources': [
    ['[Two <o1 Reuters> sources]{source} [said]{cue} [no]{content}.', 'anonymous | 2 | outlet=Reuters'],
    [
      '[no]{content}, [according to]{cue} [two <o1 Meridian News> sources]{source}.',
      'anonymous | 2 | outlet=Meridian News',
    ],
    ['[Gulf_NNP sources]{source} [said]{cue} [no]{content}.', 'anonymous | 2+'],
    ['[Sources]{source} [said]{cue} [no]{content}.', 'anonymous | 2+'],
    [
      '[A source close to the minister]{source} [said]{cue} [no]{content}.',
      'anonymous | 1 | knows=close to the minister',
    ],
    [
      '[People familiar with the matter]{source} [said]{cue} [no]{content}.',
      'anonymous | 2+ | knows=familiar with the matter',
    ],
    [
      '[Three people briefed on the talks]{source} [said]{cue} [no]{content}.',
      'anonymous | 3 | knows=briefed on the talks',
    ],
    [
      '[A diplomat with direct knowledge of the session]{source} [said]{cue} [no]{content}.',
      'anonymous | 1 | knows=with direct knowledge of the session',
    ],
    [
      '[A person who attended the meeting]{source} [said]{cue} [no]{content}.',
      'anonymous | 1 | knows=attended the meeting',
    ],
    [
      '[Two aides who were briefed on the plan]{source} [said]{cue} [no]{content}.',
      'anonymous | 2 | knows=briefed on the plan',
    ],
    [
      '[A second diplomat, who was in the room]{source}, [said]{cue} [no]{content}.',
      'anonymous | 1 | knows=in the room',
    ],
    ['[An unnamed officer]{source} [said]{cue} [no]{content}.', 'anonymous | 1'],
    ['[People]{source} [say]{cue} [no]{content}.', 'collective | 2+'],
    ['[Two people]{source} [say]{cue} [no]{content}.', 'role | 2'],
  ],
  'reasons for anonymity': [
    [
      '[A guard, not allowed to speak and asking not to be named,]{source} [said]{cue} [no]{content}.',
      'anonymous | 1 | reason=not allowed to speak',
    ],
    [
      '[Two sources, granted anonymity due to the delicacy of the talks,]{source} [said]{cue} [no]{content}.',
      'anonymous | 2 | reason=the delicacy of the talks',
    ],
    [
      '[An envoy, who asked not to be named because the talks are private]{source}, [said]{cue} [no]{content}.',
      'anonymous | 1 | reason=the talks are private',
    ],
    [
      '[A trader, who asked not to be identified discussing client orders,]{source} [said]{cue} [no]{content}.',
      'anonymous | 1 | reason=discussing client orders',
    ],
    ['[An aide, who declined to be named,]{source} [said]{cue} [no]{content}.', 'anonymous | 1'],
    [
      '["No,"]{content} [the diplomat]{source} [said]{cue}, asking not to be named because she was not authorised to discuss the mission.',
      'anonymous | 1 | reason=she was not authorised to discuss the mission',
    ],
    [
      '["No,"]{content} [a diplomat]{source} [said]{cue}, speaking on condition of anonymity to discuss private exchanges.',
      'anonymous | 1 | reason=to discuss private exchanges',
    ],
    [
      '[An officer, who was not authorized to speak to the media,]{source} [said]{cue} [no]{content}.',
      'anonymous | 1 | reason=not authorized to speak to the media',
    ],
    [
      '[A nurse, who spoke anonymously for fear of losing her job,]{source} [said]{cue} [no]{content}.',
      'anonymous | 1 | reason=fear of losing her job',
    ],
    [
      '[A clerk who was granted anonymity because the file is sealed]{source} [said]{cue} [no]{content}.',
      'anonymous | 1 | reason=the file is sealed',
    ],
    [
      '[<p1~ An aide>]{source} [said]{cue} [no]{content}. [<p1~ The aide>]{source} [said]{cue} [more]{content}, asking not to be identified because the matter is secret.',
      'anonymous | 1 | reason=the matter is secret',
      'anonymous | 1 | reason=the matter is secret',
    ],
    ['[An aide]{source} [said]{cue} [no]{content}. He asked not to be named.', 'anonymous | 1'],
    [
      '[A diplomat]{source} [said]{cue} [no]{content}. [A second diplomat]{source} [said]{cue} [yes]{content}. Both requested anonymity because the delegations were silent.',
      'anonymous | 1 | reason=the delegations were silent',
      'anonymous | 1 | reason=the delegations were silent',
    ],
    [
      '[<p1 Oskar Vell>]{source} [said]{cue} [no]{content}. [A guard]{source2}, asking not to be named, [said]{cue} [yes]{content}.',
      'named | 1',
      'anonymous | 1',
    ],
    ['[The minister]{source} [said]{cue} [he was not named in the file]{content}.', 'role | 1'],
    ['[The board]{source} [said]{cue} [it was not authorized by law]{content}.', 'collective | 1'],
    ['[A spokesman]{source} [said]{cue} [no]{content}. He would not identify_VB the buyer.', 'role | 1'],
    ['[A guard, who would not identify_VB himself_PRP,]{source} [said]{cue} [no]{content}.', 'anonymous | 1'],
    ['[A source, who declined to comment on prices,]{source} [said]{cue} [no]{content}.', 'anonymous | 1'],
    ['[<p1 Deste>, who was named minister because he was loyal,]{source} [said]{cue} [no]{content}.', 'named | 1'],
    [
      '[A guard, who asked that his name be left_VBN out because he fears reprisals,]{source} [said]{cue} [no]{content}.',
      'anonymous | 1 | reason=he fears reprisals',
    ],
  ],
  'joined places': [
    // Another's source is another one.
    [
      '[The source for <p1 Olin>]{source} [told]{cue} <o1 Reuters> [no]{content}. [The Renn_NNP source]{source} [said]{cue} [yes]{content}.',
      'anonymous | 1 | outlet=Reuters | side=Olin',
      'anonymous | 1 | side=Renn',
    ],
    [
      '[<g1~ Two <o1 Reuters> sources>]{source} [said]{cue} [no]{content}. [<g1~ The sources>, who talked_VBD on condition of anonymity due to the stakes,]{source} [said]{cue} [more]{content}.',
      'anonymous | 2 | outlet=Reuters | reason=the stakes',
      'anonymous | 2 | outlet=Reuters | reason=the stakes',
    ],
    [
      '[<g1~ Two <o1 Reuters> sources>]{source} [said]{cue} [no]{content}. [<g1* They>]{source} [said]{cue} [more]{content}.',
      'anonymous | 2 | outlet=Reuters',
      'anonymous | 2 | outlet=Reuters',
    ],
    [
      '[Two <o1 Reuters> sources]{source} [said]{cue} [no]{content}. [They]{source} [said]{cue} [more]{content}.',
      'anonymous | 2 | outlet=Reuters',
      'anonymous | 2 | outlet=Reuters',
    ],
    [
      '[Three aides familiar with the plan]{source} [said]{cue} [no]{content}. [One of the aides]{source} [said]{cue} [more]{content}.',
      'anonymous | 3 | knows=familiar with the plan',
      'anonymous | 1 | knows=familiar with the plan',
    ],
    [
      '[A person close to him]{source} [said]{cue} [no]{content}. [The person]{source} [said]{cue} [more]{content}.',
      'anonymous | 1 | knows=close to him',
      'anonymous | 1 | knows=close to him',
    ],
    [
      '[A <g1 Tavian> official]{source} [said]{cue} [no]{content}. [An <g2 Iranian> official]{source} [said]{cue} [yes]{content}. <l1 Tavia> slept.',
      'role | 1 | side=Tavia',
      'role | 1 | side=Iran',
    ],
  ],
  'counted and spoken of again': [
    [
      '[Three people briefed on the sale]{source} [said]{cue} [no]{content}. [Two of them]{source} [said]{cue} [so]{content}. [The third_JJ]{source} [said]{cue} [yes]{content}. [All three]{source} [said]{cue} [more]{content}.',
      'anonymous | 3 | knows=briefed on the sale',
      'anonymous | 2 | knows=briefed on the sale',
      'anonymous | 1 | knows=briefed on the sale',
      'anonymous | 3 | knows=briefed on the sale',
    ],
    [
      '[Two officials]{source} [said]{cue} [no]{content}. [The second_JJ]{source} [said]{cue} [so]{content}. [Both]{source} [said]{cue} [more]{content}.',
      'role | 2',
      'role | 1',
      'role | 2',
    ],
    // Who else has spoken since may be one of the two.
    [
      '[Two envoys]{source} [said]{cue} [no]{content}. [<p1 Ada Wren>]{source} [said]{cue} [so]{content}. [<p2 Piet Holm>]{source} [said]{cue} [so]{content}. [Both]{source} [said]{cue} [more]{content}.',
      'role | 2',
      'named | 1',
      'named | 1',
      'collective | 2',
    ],
    ['[The third_JJ]{source} [said]{cue} [no]{content}.', 'unstated | 1'],
    // One more who is called no more than that; a share where nobody was told of one by one.
    [
      '[An envoy]{source} [said]{cue} [no]{content}. [Another_DT]{source} [said]{cue} [so]{content}. [A third_JJ]{source} [said]{cue} [yes]{content}.',
      'role | 1',
      'role | 1',
      'role | 1',
    ],
    ['[A second_JJ]{source} [said]{cue} [no]{content}.', 'role | 1'],
    ['[A third_JJ]{source} [said]{cue} [no]{content}.', 'collective | 2+'],
    [
      '[One_CD of the people briefed on the sale]{source} [said]{cue} [no]{content}. [This person]{source} [said]{cue} [so]{content}.',
      'anonymous | 1 | knows=briefed on the sale',
      'anonymous | 1 | knows=briefed on the sale',
    ],
    [
      '[Two of the people]{source} [said]{cue} [no]{content}. They asked not to be named because the board had not met.',
      'anonymous | 2 | reason=the board had not met',
    ],
  ],
  'groups, bodies and metonyms': [
    ['[The <o1 Subcommittee on Farm Policy>]{source} [said]{cue} [no]{content}.', 'collective | 1'],
    ['[The <g1 Vatican>]{source} [said]{cue} [no]{content}.', 'collective | 1'],
    ['[Everyone_NN in the hall]{source} [said]{cue} [no]{content}.', 'collective | 2+'],
    ['[<g1 Japanese> consumers]{source} [said]{cue} [no]{content}.', 'collective | 2+'],
    ['[Anti-Dorn_JJ activists]{source} [said]{cue} [no]{content}.', 'collective | 2+'],
    ['[Glimworks_NNP]{source} [said]{cue} [no]{content}.', 'collective | 1'],
    ['[TRIBUNE_NNP]{source} [:]{cue} [no]{content}.', 'outlet | 1'],
    ['[Observer_NN]{source} [said]{cue} [no]{content}.', 'role | 1'],
    ['<p1 Dara Holm> met <p2 Oskar Holm>. [Holm_NNP]{source} [said]{cue} [no]{content}.', 'named | 1'],
    ['<p1 Dara Holm> met <p2 Oskar Holm>. [the Holm_NNP]{source} [said]{cue} [no]{content}.', 'collective | 1'],
    // Family names that stand first, and first names; nobody's of two who are called so.
    ['<p1 Li Wenhao> met envoys. [Li_NNP]{source} [said]{cue} [no]{content}.', 'named | 1'],
    ['<p1 Marcus Bell-Avery> left. [Bell-Avery_NNP]{source} [said]{cue} [no]{content}.', 'named | 1'],
    ['<p1 Ada Holm> met <p2 Ada Orm>. [Ada_NNP]{source} [said]{cue} [no]{content}.', 'named | 1'],
    ['<p1 Li Wenhao> met envoys. [Lin_NNP]{source} [said]{cue} [no]{content}.', 'collective | 1'],
    [
      '[Voters]{source} [said]{cue} [no]{content}. Now [we]{source} [know_VBP]{cue} [more]{content}.',
      'collective | 2+',
      'collective | 2+',
    ],
    ['[<o1 The Citadel>]{source} [said]{cue} [no]{content}.', 'collective | 1'],
    ['[<l1 Washington>]{source} [wants]{cue} [peace]{content}.', 'collective | 1'],
    ['[Critics]{source} [warn_VBP]{cue} [it will fail]{content}.', 'collective | 2+'],
    ['[Analysts at <o1 Goldman Sachs>]{source} [said]{cue} [no]{content}.', 'collective | 2+ | side=Goldman Sachs'],
    ['[The Water_NNP Ministry_NNP in <l1 Maradin>]{source} [said]{cue} [no]{content}.', 'collective | 1'],
    ['[The committee]{source} [said]{cue} [no]{content}.', 'collective | 1'],
    ['[The Trade_NNP and <o1 Industry Ministry>]{source} [said]{cue} [no]{content}.', 'collective | 1'],
    ['[The <l1 Kremlin> and the <o1 Industry Ministry>]{source} [said]{cue} [no]{content}.', 'collective | 2'],
    ['[The <l1 Kremlin> and <o1 Industry Ministry>]{source} [said]{cue} [no]{content}.', 'collective | 2'],
    ['[72 percent of voters]{source} [said]{cue} [no]{content}.', 'collective | 2+'],
    ['[Some]{source} [say]{cue} [no]{content}.', 'collective | 2+'],
    ['[Traders in <l1 Dorn>]{source} [said]{cue} [no]{content}.', 'collective | 2+'],
    ['[Police]{source} [said]{cue} [no]{content}.', 'collective | 1'],
  ],
  'documents and outlets': [
    ['[Port data_NNS]{source} [showed]{cue} [a rise]{content}.', 'document | 1+'],
    ['[Minutes_NNS of the meeting]{source} [showed]{cue} [a split]{content}.', 'document | 1+'],
    ['[Two studies]{source} [showed]{cue} [a rise]{content}.', 'document | 2'],
    ['[Official_JJ figures]{source} [show_VBP]{cue} [no gain]{content}.', 'document | 2+'],
    [
      '[Polls]{source} [show_VBP]{cue} [no]{content}. [They]{source} [want_VBP]{cue} [more]{content}.',
      'document | 2+',
      'collective | 2+',
    ],
    ['[A statement from the ministry]{source} [said]{cue} [no]{content}.', 'document | 1'],
    ['[A poll by <o1 Verity>]{source} [found_VBD]{cue} [a majority]{content}.', 'document | 1'],
    [
      '[A copy of the draft seen_VBN by <o1 Reuters>]{source} [says]{cue} [no]{content}.',
      'document | 1 | outlet=Reuters',
    ],
    ['[Public_JJ records]{source} [show_VBP]{cue} [two debts]{content}.', 'document | 2+'],
    ['[<o1 The Ostrel Courier>]{source} [reported_VBD]{cue} [a delay]{content}.', 'outlet | 1'],
    ['[The <o1 National Police Agency>]{source} [said]{cue} [no]{content}.', 'collective | 1'],
    [
      '[<o1 The Dorn Post>]{source} [wrote]{cue} [no]{content}. [The <o2 Post>]{source} [said]{cue} [more]{content}.',
      'outlet | 1',
      'outlet | 1',
    ],
    ['[But <p1 Marta Olin>, a farmer]{source}, [said]{cue} [no]{content}.', 'named | 1'],
    ['[The newspaper]{source} [said]{cue} [no]{content}.', 'outlet | 1'],
    ['[State-owned <o1 Radio Maradin>]{source} [said]{cue} [no]{content}.', 'outlet | 1'],
  ],
  nobody: [
    ['Growers on the lower_JJR [Arl_NNP]{source} [warn_VBP]{cue} [it will fail]{content}.', 'unstated | 1'],
    ['[It is widely held_VBN]{cue} [that he will go]{content}.', 'unstated | 1+'],
    ['[He]{source} [said]{cue} [no]{content}.', 'unstated | 1'],
    ['[The timing]{source} [suggests_VBZ]{cue} [haste]{content}.', 'unstated | 1'],
  ],
}

describe('source profiles', () => {
  for (const [about, list] of Object.entries(cases))
    describe(about, () => {
      for (const [marked, ...lines] of list)
        it(marked, () => expect(profilesIn(marked).profiles.map(lineOf)).toEqual(lines))
    })

  it('has at least eighty cases', () => expect(Object.values(cases).flat().length).toBeGreaterThanOrEqual(80))

  it('rests every field on words of the text, whatever the words', () => {
    const pool =
      'a the two sources officials who said asking not to be named because of talks told Reuters citing quoted which , . " familiar with he they one them'.split(
        ' ',
      )
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pool), { minLength: 3, maxLength: 25 }),
        fc.nat(),
        fc.nat(),
        (words, a, b) => {
          const from = a % words.length
          const cue = b % words.length
          const marked = words.map((word, i) =>
            i === from ? `[${word}]{source1}` : i === cue ? `[${word}]{cue}` : word,
          )
          if (from === cue) return
          const { profiles, text } = profilesIn(`${marked.join(' ')} [end]{content}`)
          for (const { kind, count, outlet, affiliation, knowledge, anonymityReason, cites } of profiles) {
            expect(count.least).toBeGreaterThanOrEqual(1)
            expect(count.most ?? count.least).toBeGreaterThanOrEqual(count.least)
            if (kind === 'unstated') expect([affiliation, knowledge, anonymityReason]).toEqual([null, null, null])
            for (const field of [outlet, knowledge, anonymityReason])
              if (field) expect(text.slice(field.span.start, field.span.end)).toBe(field.value)
            for (const { entity, name, span } of cites)
              if (entity === null) expect(text.slice(span.start, span.end)).toBe(name)
          }
        },
      ),
    )
  })

  it('reads the same text the same way', () => {
    for (const [marked] of Object.values(cases).flat())
      expect(JSON.stringify(profilesIn(marked).profiles)).toBe(JSON.stringify(profilesIn(marked).profiles))
  })
})
