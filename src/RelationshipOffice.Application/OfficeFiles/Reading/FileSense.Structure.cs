namespace RelationshipOffice.Application.OfficeFiles;

// The structured sections of a charter: their bodies, and the parties that they speak of.
internal static partial class FileSense
{
    private static IEnumerable<(string? Party, string At)> PartiesOf(StructureEntry structure) =>
        structure.Bodies.SelectMany((b, i) => b.Members.Select((m, j) => ((string?)m.Party, $"structure.bodies[{i}].members[{j}].party")))
            .Concat(structure.OpenBook.Select((o, i) => ((string?)o.Party, $"structure.openBook[{i}].party")))
            .Concat((structure.Exit?.Duties ?? []).Select((d, i) => (d.Responsible, $"structure.exit.duties[{i}].responsible")))
            .Concat(structure.Value.Select((v, i) => (v.Party, $"structure.value[{i}].party")))
            .Concat(structure.GainShare is not { } share ? [] :
                share.Splits.Select((s, i) => ((string?)s.Partner, $"structure.gainShare.splits[{i}].partner")).Append((share.Payer, "structure.gainShare.payer")));

    private static IEnumerable<FileRefusal> CheckBodies(StructureEntry structure, string name, string path)
    {
        var known = new HashSet<string>();
        foreach (var (body, place) in structure.Bodies.Select((b, i) => (b, i)))
        {
            if (body.EscalatesTo is { } above && !known.Contains(above))
            {
                yield return Unknown(above, $"bodies[{place}].escalatesTo");
            }

            if (!known.Add(body.Key))
            {
                yield return new FileRefusal(name, $"{path}.structure.bodies[{place}].key", FileErrors.KeyTwice(body.Key));
            }
        }

        foreach (var (rung, place) in (structure.Ladder?.Rungs ?? []).Select((r, i) => (r, i)).Where(r => !known.Contains(r.r.Body)))
        {
            yield return Unknown(rung.Body, $"ladder.rungs[{place}].body");
        }

        if (structure.Review?.Body is { } review && !known.Contains(review))
        {
            yield return Unknown(review, "review.body");
        }

        FileRefusal Unknown(string key, string at) =>
            new(name, $"{path}.structure.{at}", FileErrors.ReferenceUnknown("body of this charter", key));
    }
}
