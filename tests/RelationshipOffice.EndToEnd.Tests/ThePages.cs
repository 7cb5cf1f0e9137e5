namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>Every page of the office with somebody who may see it; a new page is missing here until it has its line.</summary>
internal static class ThePages
{
    /// <summary>A page as <see cref="Office.Places"/> finds it, under the name of its picture.</summary>
    public sealed record Line(string Name, string Path);

    public static readonly Line[] OfTheOfficer =
    [
        new("today", "/"), new("partners", "/partners"), new("charters", "/charters"), new("draft-charter", "/charters/new"), new("outcomes", "/outcomes"),
        new("outcomes-list", "/outcomes?view=list"), new("executive", "/executive"), new("activity", "/activity"), new("decisions", "/decisions"),
        new("signals", "/signals"), new("alignment", "/alignment"), new("governance", "/governance"), new("functions", "/functions"),
        new("calendar", "/administration/calendar"), new("thresholds", "/administration/thresholds"), new("suggest", "/governance/suggest"),
        new("partner", "/partners/{partner:Island Health}"), new("charter", "/charters/{charter:RC-7}"), new("charter-agreed", "/charters/{charter:RC-2}"),
        new("outcome", "/outcomes/{outcome:Partners are paid}"),
        new("decision-functions", "/charters/{charter:RC-2}/decisions/{decision:Round together}"),
        new("decision-challenged", "/charters/{charter:RC-6}/decisions/{decision:Two more colours}"),
        new("decision-past", "/charters/{charter:RC-6}/decisions/{decision:Scrap units}"),
        new("signal", "/signals/{signal:RC-6}"), new("alignment-request", "/charters/{charter:RC-4}/alignment/{alignment:Pay for outcomes}"),
        new("charter-drift", "/charters/{charter:RC-6}?show=drift"), new("charter-alignment", "/charters/{charter:RC-6}?show=alignment"),
        new("charter-fit", "/charters/{charter:RC-7}?show=fit"), new("charter-decides", "/charters/{charter:RC-3}?show=decides"),
        new("charter-governance", "/charters/{charter:RC-3}?show=governance"), new("charter-parties", "/charters/{charter:RC-3}?show=parties"),
        new("charter-contributions", "/charters/{charter:RC-3}?show=contributions"), new("charter-decisions", "/charters/{charter:RC-3}?show=decisions"),
        new("charter-versions", "/charters/{charter:RC-3}?show=versions"), new("charter-history", "/charters/{charter:RC-3}?show=history"),
        new("charter-compare", "/charters/{charter:RC-3}/compare?from=1&all=true"),
        new("charter-compare-sides", "/charters/{charter:RC-3}/compare?from=1&all=true&view=side"), new("charter-as-of", "/charters/{charter:RC-3}/as-of"),
        new("charter-what-if", "/charters/{charter:RC-3}/what-if"), new("charter-version", "/charters/{charter:RC-3}/versions/1"),
        new("charter-evidence", "/charters/{charter:RC-3}/versions/1/evidence"), new("charter-print", "/charters/{charter:RC-3}/print"), new("judgement", "/judgements/{judgement:RC-4}"),
        new("charter-bodies", "/charters/{charter:RC-2}?show=bodies"), new("charter-open-book", "/charters/{charter:RC-2}?show=open-book"),
        new("charter-value", "/charters/{charter:RC-4}?show=value&actual=11600000&scores=0.5;0;-0.4"), new("charter-value-draft", "/charters/{charter:RC-1}?show=value"),
        new("charter-exit", "/charters/{charter:RC-2}?show=exit"), new("charter-exit-closed", "/charters/{charter:RC-5}?show=exit"),
        new("charter-convergence", "/charters/{charter:RC-7}?show=convergence"),
        new("charter-readiness", "/charters/{charter:RC-7}?show=readiness"), new("charter-readiness-at-work", "/charters/{charter:RC-2}?show=readiness"),
        new("charter-documents", "/charters/{charter:RC-3}?show=documents"), new("charter-amend", "/charters/{charter:RC-2}/amend"),
        new("charter-parking", "/charters/{charter:RC-7}?show=parking"), new("charter-round", "/charters/{charter:RC-7}/rounds/1"),
        new("charter-rounds-compared", "/charters/{charter:RC-7}/rounds/compare?from=1"), new("charter-agenda", "/charters/{charter:RC-7}/agenda"),
        new("library", "/library"), new("library-statement", "/library/statements/{wording:Honesty}"), new("templates", "/library/templates"),
        new("template-built-in", "/library/templates/client-vendor"),
        new("not-here", "/charters/00000000-0000-7000-8000-000000000000"),
    ];

    /// <summary>Measures, and what is seen of the whole office.</summary>
    public static readonly Line[] OfTheOverview =
    [
        new("measures", "/measures"), new("measure", "/measures/{measure:Days from accepted invoice}"),
        new("imports", "/measures/import"), new("import", "/measures/import/{import:made by hand}"), new("outcomes-flow", "/outcomes/flow"), new("outcomes-scorecard", "/outcomes/scorecard"), new("outcomes-alarms", "/outcomes/alarms"),
        new("outcomes-exit", "/outcomes/exit"), new("outcomes-exit-partner", "/outcomes/exit?partner={partner:Island Health}"),
        new("network", "/partners/network"), new("network-around", "/partners/network?around={partner:Island Health}"), new("executive-pack", "/executive/pack"),
    ];

    public static readonly Line[] OfTheAdministrator =
    [
        new("people", "/administration/people"), new("person", "/administration/people/{person:Ravi Menon}"), new("account", "/account"),
        new("password", "/account/password"), new("authenticator", "/account/authenticator"), new("too-many-pages", "/account/too-many-pages"),
        new("confirm", "/account/confirm"), new("confirmed", "/account/confirmed"),
    ];

    /// <summary>What a partner manager sees otherwise than the office: among it, that a page is not for everybody.</summary>
    public static readonly Line[] OfAPartnerManager =
    [
        new("today-manager", "/"), new("charter-manager", "/charters/{charter:RC-7}"), new("refused", "/charters/new"),
        new("measure-manager", "/measures/{measure:Pairs sold under}"),
        new("charter-readiness-manager", "/charters/{charter:RC-7}?show=readiness"),
        new("fit-answer-of-others", "/charters/{charter:RC-1}/fit/answer"),
    ];

    public static readonly Line[] OfAStranger =
    [
        new("sign-in", "/account/sign-in"), new("second-factor", "/account/second-factor"), new("invitation-unknown", "/account/invitation/made-up"),
        new("missing", "/missing"),
    ];

    /// <summary>An office without anything in it, for its first administrator, who is an officer too.</summary>
    public static readonly Line[] OfAnEmptyOffice =
    [
        new("empty-today", "/"), new("empty-partners", "/partners"), new("empty-charters", "/charters"), new("empty-draft-charter", "/charters/new"),
        new("empty-outcomes", "/outcomes"), new("empty-executive", "/executive"), new("empty-activity", "/activity"), new("empty-decisions", "/decisions"),
        new("empty-signals", "/signals"), new("empty-alignment", "/alignment"), new("empty-governance", "/governance"),
        new("empty-functions", "/functions"), new("empty-calendar", "/administration/calendar"), new("empty-suggest", "/governance/suggest"),
        new("empty-people", "/administration/people"), new("empty-account", "/account"),
    ];

    /// <summary>The first page of an office that nobody has set up.</summary>
    public static readonly Line Setup = new("setup", "/setup");

    public static IEnumerable<Line> All => [.. OfTheOfficer, .. OfTheOverview, .. OfTheAdministrator, .. OfAPartnerManager, .. OfAStranger, .. OfAnEmptyOffice, Setup];
}
