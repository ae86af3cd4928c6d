namespace GoroutineGen.Package.Tests;

public class BlockingCallsTests
{
    [Test, CancelAfter(Limits.Milliseconds)]
    public async Task TheRowsOfAFileAmongTheAdditionalFilesAreHeeded(CancellationToken cancel)
    {
        using var project = new ConsumerProject("""
            Go.Main(Caller.Run);

            static partial class Caller
            {
                [Goroutine]
                public static void Run() => Console.WriteLine(Vendor.Driver.Open(41));
            }

            namespace Vendor
            {
                public static class Driver
                {
                    public static int Open(int port) => port + 1;
                }
            }
            """);
        project.AddAdditionalFile("BlockingCalls.txt", """
            # Drivers

            region  M:Vendor.Driver.Open
            """);
        Assert.That(await project.BuildAndRun(cancel), Is.EqualTo("42"));
        Assert.That(project.CompiledMethods(), Has.Some.Contains("__call"), "The call stands in no region.");
    }
}
