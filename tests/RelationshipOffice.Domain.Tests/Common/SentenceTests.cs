using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Tests.Common;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("", 3, "")]
    [InlineData("A", 3, "A")]
    [InlineData("A B C", 3, "A, B and C")]
    [InlineData("A B C D", 3, "A, B and 2 more")]
    [InlineData("A B C D E F G", 4, "A, B, C and 4 more")]
    [InlineData("A B C", 2, "A and 2 more")]
    public void Of_many_the_first_are_named_and_the_others_counted(string names, int most, string said) =>
        Assert.Equal(said, Sentence.Few(names.Split(' ', StringSplitOptions.RemoveEmptyEntries), most));
}
