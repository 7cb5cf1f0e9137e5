using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Domain.Governance;

/// <summary>What is known of complexity, codifiability and capability between two partners (G10).</summary>
internal sealed record ChainAnswers(Reading? Complexity, Reading? Codifiability, Reading? Capability)
{
    public static ChainAnswers Between(PartyPair pair, FactBook book) => new(
        book.ReadBetween(pair.First, pair.Second, RelationFactKind.Complexity),
        book.ReadBetween(pair.First, pair.Second, RelationFactKind.Codifiability),
        book.ReadBetween(pair.First, pair.Second, RelationFactKind.Capability));

    public bool AreNone => Complexity is null && Codifiability is null && Capability is null;

    /// <summary>Null while an answer is missing.</summary>
    public ChainForm? Form => Complexity is null || Codifiability is null || Capability is null
        ? null
        : ChainForms.Of(LevelOf(Complexity), LevelOf(Codifiability), LevelOf(Capability));

    public IReadOnlyList<FactUsed> Facts(FactBook book) =>
        [.. FactsUsed.Of(Complexity, book), .. FactsUsed.Of(Codifiability, book), .. FactsUsed.Of(Capability, book)];

    /// <summary>What is to be answered, or answered again.</summary>
    public IReadOnlyList<string> Asked(string between) =>
    [
        .. Form == ChainForm.Contradiction ? [$"Is what {between} exchange simple, and yet hard to write down?"] : Array.Empty<string>(),
        .. Complexity is null ? [$"How complex is what {between} exchange, low or high?"] : Array.Empty<string>(),
        .. Codifiability is null ? [$"How well can what {between} exchange be written down, low or high?"] : Array.Empty<string>(),
        .. Capability is null ? [$"How capable is the supplying side between {between}, low or high?"] : Array.Empty<string>(),
    ];

    private static Level LevelOf(Reading reading) => reading.Used.Value.Level!.Value;
}
