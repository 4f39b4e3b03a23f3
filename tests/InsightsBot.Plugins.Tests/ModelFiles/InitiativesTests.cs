using InsightsBot.Plugins.ModelFiles;

namespace InsightsBot.Plugins.Tests.ModelFiles;

public class InitiativesTests
{
    private const string Key = "    time: joined_on\n";

    [Fact]
    public void The_columns_of_initiatives_are_read_and_written()
    {
        var model = SmallModel.With("datasets.yaml", Key, Key + Block("name: contract, start: joined_on"))
            .Match(sound => sound.Model, faulty => throw new InvalidOperationException(faulty.Found[0].ToString()));
        using var folder = new TestFolder();
        ModelFolder.Write(model, folder.Path);
        var again = ModelFolder.Read(folder.Path).Match(
            sound => sound.Model, faulty => throw new InvalidOperationException(faulty.Found[0].ToString()));

        Assert.Equal("contract", model.Dataset("customers").Initiatives!.Name);
        Assert.Null(model.Dataset("customers").Initiatives!.ScopeDimension);
        Assert.Equal(model.Dataset("customers").Initiatives!.All, again.Dataset("customers").Initiatives!.All);
        Assert.Null(again.Dataset("districts").Initiatives);
    }

    [Theory]
    [InlineData("name: contract", "the key 'start' is missing")]
    [InlineData("name: town, start: joined_on", "unknown dimension 'town'")]
    [InlineData("name: contract, start: contract", "wanted is time")]
    [InlineData("name: contract, start: joined_on, begin: joined_on", "unknown key 'begin'")]
    [InlineData("name: contract, start: joined_on, scope_dimension: contract", "go together; one is missing")]
    [InlineData("name: city, start: joined_on", "which is not of 'customers'")]
    [InlineData("name: contract, start: joined_on, target_member: contract", "go together; one is missing")]
    public void What_does_not_fit_is_told(string block, string message)
    {
        var found = SmallModel.With("datasets.yaml", Key, Key + Block(block))
            .Match(_ => [], faulty => faulty.Found);

        Assert.Contains(found, i => i.Message.En.Contains(message, StringComparison.Ordinal));
    }

    private static string Block(string fields) => $"    initiatives: {{{fields}}}\n";
}
