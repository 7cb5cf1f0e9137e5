namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>What must fit inside one charter or outcome of a file: its own statements, its own parties, its one lead measure.</summary>
internal static partial class FileSense
{
    public static IEnumerable<FileRefusal> Check(OfficeFile file, string name)
    {
        foreach (var (outcome, place) in file.Outcomes.Select((o, i) => (o, i)))
        {
            if (outcome.Measures.Count > 0 && outcome.Measures.Count(m => m.IsLead) != 1)
            {
                yield return new FileRefusal(name, $"$.outcomes[{place}].measures", FileErrors.NotOneLead);
            }
        }

        foreach (var refusal in file.Charters.SelectMany((charter, place) => CheckCharter(charter, name, $"$.charters[{place}]")))
        {
            yield return refusal;
        }
    }

    private static IEnumerable<FileRefusal> CheckCharter(CharterEntry charter, string name, string path)
    {
        var statements = new HashSet<string>();
        foreach (var (statement, place) in charter.Statements.Select((s, i) => (s, i)).Where(s => !statements.Add(s.s.Key)))
        {
            yield return new FileRefusal(name, $"{path}.statements[{place}].key", FileErrors.KeyTwice(statement.Key));
        }

        foreach (var (statement, at) in StatementsOf(charter).Where(s => s.Statement is not null && !statements.Contains(s.Statement)))
        {
            yield return new FileRefusal(name, $"{path}.{at}.statement", FileErrors.ReferenceUnknown("statement", statement!));
        }

        foreach (var refusal in charter.Structure is { } structure ? CheckBodies(structure, name, path) : [])
        {
            yield return refusal;
        }

        var parties = charter.Parties.Select(p => p.Partner).ToHashSet();
        var named = charter.Governance.Select((d, i) => (Party: d.Lead, At: $"governance[{i}].lead"))
            .Concat(charter.Positions.Select((p, i) => (Party: (string?)p.Party, At: $"positions[{i}].party")))
            .Concat(charter.Rounds.SelectMany((r, i) => r.Positions.Select((p, j) => (Party: (string?)p.Party, At: $"rounds[{i}].positions[{j}].party"))))
            .Concat(charter.Rounds.SelectMany((r, i) => r.Rewordings.Select((w, j) => (Party: w.WordsOf, At: $"rounds[{i}].rewordings[{j}].wordsOf"))))
            .Concat(charter.ParkingLot.Select((q, i) => (Party: q.Owner, At: $"parkingLot[{i}].owner")))
            .Concat(charter.Signatures.Select((s, i) => (Party: (string?)s.Party, At: $"signatures[{i}].party")))
            .Concat(charter.Decisions.SelectMany((d, i) => d.Positions.Select((p, j) => (Party: (string?)p.Party, At: $"decisions[{i}].positions[{j}].party"))))
            .Concat((charter.Fit?.Answers ?? []).Select((a, i) => (Party: (string?)a.Party, At: $"fit.answers[{i}].party")))
            .Concat((charter.Fit?.Points ?? []).Select((p, i) => (Party: p.Owner, At: $"fit.points[{i}].owner")))
            .Concat(charter.Structure is { } written ? PartiesOf(written).Select(p => (p.Party, At: p.At)) : [])
            .Concat(charter.Audits.Select((a, i) => (Party: (string?)a.Party, At: $"audits[{i}].party")))
            .Concat(charter.AlignmentRequests.SelectMany((r, i) => r.Effects.Select((e, j) => (Party: (string?)e.Party, At: $"alignmentRequests[{i}].effects[{j}].party"))))
            .Concat(charter.PastDecisions.Select((d, i) => (Party: d.ProposedBy, At: $"pastDecisions[{i}].proposedBy")))
            .Concat(charter.PastDecisions.SelectMany((d, i) => d.Positions.Select((p, j) => (Party: (string?)p.Party, At: $"pastDecisions[{i}].positions[{j}].party"))))
            .Concat(charter.PastDecisions.SelectMany((d, i) => d.Challenges.Select((c, j) => (Party: (string?)c.Party, At: $"pastDecisions[{i}].challenges[{j}].party"))));
        foreach (var (party, at) in named.Where(n => n.Party is not null && !parties.Contains(n.Party)))
        {
            yield return new FileRefusal(name, $"{path}.{at}", FileErrors.ReferenceUnknown("party of this charter", party!));
        }
    }

    private static IEnumerable<(string? Statement, string At)> StatementsOf(CharterEntry charter) => charter.Positions
        .Select((p, i) => (Statement: (string?)p.Statement, At: $"positions[{i}]"))
        .Concat(charter.ParkingLot.Select((q, i) => (q.Statement, At: $"parkingLot[{i}]")))
        .Concat(charter.Rounds.SelectMany((r, i) => r.Positions.Select((p, j) => ((string?)p.Statement, At: $"rounds[{i}].positions[{j}]"))))
        .Concat(charter.Rounds.SelectMany((r, i) => r.Comments.Select((c, j) => ((string?)c.Statement, At: $"rounds[{i}].comments[{j}]"))))
        .Concat(charter.Rounds.SelectMany((r, i) => r.Rewordings.Select((w, j) => ((string?)w.Statement, At: $"rounds[{i}].rewordings[{j}]"))));
}
