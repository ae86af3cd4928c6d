namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>
/// Every overload of every row of the table of blocking calls does in a goroutine what it does as ordinary code: what it returns, what it
/// throws, and what it leaves. The lists of exceptions are those of one system.
/// </summary>
[Platform("Linux")]
public static class OverloadTests
{
    private static readonly Dictionary<string, IReadOnlyList<CallOutcome>> Originals = [];

    public static IEnumerable<string> Types =>
        TableOverloads.All.Where(overload => OverloadCase.All(overload) is not null).Select(overload => overload.Type).Distinct();

    public static IEnumerable<TestCaseData> Cases =>
        from type in Types
        from stress in (Stress[])[Stress.None, Stress.All]
        let mode = new Mode(Form.Twin, stress, MaxProcs: 2)
        select new TestCaseData(type, mode).SetArgDisplayNames(type, mode.ToString());

    [TestCaseSource(nameof(Cases))]
    public static void TwinsDoWhatOriginalsDo(string type, Mode mode)
    {
        var originals = Original(type);
        var twins = Run(type, mode);
        var differences = originals.Zip(twins).Where(pair => pair.First.Text != pair.Second.Text)
            .Select(pair => $"{pair.First.Name}\n--- original\n{pair.First.Text}--- twin\n{pair.Second.Text}").ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(twins, Has.Count.EqualTo(originals.Count));
            Assert.That(differences, Is.Empty, () => string.Join('\n', differences));
        });
    }

    /// <summary>A comparison of two calls that both fail for want of good samples says little.</summary>
    [TestCaseSource(nameof(Types))]
    public static void SomeSamplesMakeTheCallSucceed(string type) => Assert.That(
        Original(type).GroupBy(outcome => outcome.Method).Where(method => method.All(outcome => outcome.HasThrown))
            .Select(method => method.Key.Overload.Id).Distinct(),
        Is.EquivalentTo(ExpectedFailures.Reasons.Keys.Where(id => TableOverloads.All.Single(overload => overload.Id == id).Type == type)));

    [Test]
    public static void EveryOverloadRunsOrIsListed() => Assert.That(
        TableOverloads.All.Where(overload => OverloadCase.All(overload) is null).Select(overload => overload.Id),
        Is.EquivalentTo(Unsampled.Reasons.Keys));

    [Test]
    public static void EachMethodCallsItsOverload()
    {
        var program = OverloadProgram.All.Value;
        Assert.That(program.Methods.Where(method => !program.Called(method).Contains(method.Overload.Id)), Is.Empty);
    }

    [Test]
    public static void EachCallIsRewrittenAsItsRowSays()
    {
        var program = OverloadProgram.All.Value;
        Assert.That(
            from method in program.Methods
            let twin = program.Twin(method)
            where twin is null || !TwinText.IsRewritten(method, twin)
            select $"{method.Overload}{(method.IsElsewhere ? ", places elsewhere" : "")}:\n{twin ?? "no twin"}",
            Is.Empty);
    }

    private static IReadOnlyList<CallOutcome> Original(string type)
    {
        if (!Originals.TryGetValue(type, out var outcomes))
            Originals[type] = outcomes = Run(type, new Mode(Form.Original));
        return outcomes;
    }

    private static IReadOnlyList<CallOutcome> Run(string type, Mode mode)
    {
        var program = OverloadProgram.All.Value;
        Calls calls = new(
            from method in program.Methods
            where method.Overload.Type == type
            from of in OverloadCase.All(method.Overload)!
            select (method, of));
        try
        {
            mode.Run(program.Body(type), calls);
        }
        catch (Exception exception) when (Deadline.HasPassed)
        {
            throw new AssertionException($"{calls.Current?.Method.Overload}, {calls.Current?.Case.Name}: {exception.Message}", exception);
        }

        return calls.Outcomes;
    }
}
