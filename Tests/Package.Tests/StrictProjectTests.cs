namespace GoroutineGen.Package.Tests;

public class StrictProjectTests
{
    [Test, CancelAfter(Limits.Milliseconds)]
    public async Task WhatIsGeneratedForPublicTypesRaisesNoWarningOfDocumentationOrStyle(CancellationToken cancel)
    {
        using var project = new ConsumerProject(
            """
            Go.Main(Strict.Pump.Run);

            namespace Strict
            {
                /// <summary>Carries a value from one goroutine to another.</summary>
                public static partial class Pump
                {
                    /// <summary>Receives what the other sends.</summary>
                    [Goroutine]
                    public static void Run()
                    {
                        var values = new Chan<int>();
                        Go.Run(Send, values);
                        Console.WriteLine(values.Receive());
                    }

                    /// <summary>Sends one value.</summary>
                    /// <param name="output">Where to.</param>
                    [Goroutine]
                    public static void Send(Chan<int> output) => output.Send(42);
                }
            }
            """,
            "<GenerateDocumentationFile>true</GenerateDocumentationFile>",
            "<AnalysisLevel>latest-recommended</AnalysisLevel>",
            "<EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>",
            "<CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>");

        Assert.That(await project.BuildAndRun(cancel), Is.EqualTo("42"));
    }

    [Test, CancelAfter(Limits.Milliseconds)]
    public async Task StartsInAsyncCodeNeedNotBeAwaitedWhereWarningsAreErrors(CancellationToken cancel)
    {
        using var project = new ConsumerProject(
            """
            var values = new Chan<int>(capacity: 2);
            Go.Run(Numbers.Send, values, 41);
            await Go.Run(Numbers.Send, values, 1);
            Console.WriteLine(values.Receive() + values.Receive());

            static partial class Numbers
            {
                [Goroutine]
                public static void Send(Chan<int> output, int value) => output.Send(value);
            }
            """,
            "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");

        Assert.That(await project.BuildAndRun(cancel), Is.EqualTo("42"));
    }
}
