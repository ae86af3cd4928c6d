using FsCheck;
using FsCheck.Fluent;

namespace GoroutineGen.Runtime.Tests.Properties;

/// <summary>Random programs over several channels do what the sequential model says.</summary>
public class ChannelPropertyTests
{
    private const int Programs = 3_000;

    [Test]
    public void ChannelsDoWhatTheModelSays()
    {
        var operations = 0;
        Twins.WithMaxProcs(1, () => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Programs).WithQuietOnSuccess(true),
            Prop.ForAll(ChannelProgram.Any, program => { operations += SteppedRun.Of(program).Operations; })));
        TestContext.Out.WriteLine($"{Programs} programs, {operations} operations");
        Assert.That(operations, Is.GreaterThan(Programs));
    }

    [Test]
    public void AFailingProgramIsMadeAsSmallAsItGets()
    {
        // Stands for a broken channel: any program with a send and a close.
        var property = Prop.ForAll(
            ChannelProgram.Any,
            program => !(Closes(program) && program.Steps.Any(step => step.Operation.Cases.Any(IsSendOnChannel))));
        var smallest = "";
        var config = Config.QuickThrowOnFailure.WithMaxTest(Programs).WithQuietOnSuccess(true);
        try
        {
            Check.One(config, property);
        }
        catch (Exception failure)
        {
            smallest = failure.Message;
        }

        Assert.That(
            smallest,
            Does.Match(@"Shrunk:\s+channels of capacity (0, )*0\s+0\. [^{\n]*\n1\. [^{\n]*\n(?!2\.)"),
            "Two steps without a select.");

        // A case without a channel cannot be made a step of its own.
        static bool IsSendOnChannel(Communication each) => each is { IsSend: true, Channel: not Communication.None };

        static bool Closes(ChannelProgram program) => program.Steps.Any(step => step.Operation.Form == OperationForm.Close);
    }
}
