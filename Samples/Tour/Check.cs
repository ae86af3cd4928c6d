namespace Tour;

/// <summary>How a stop verifies its own result.</summary>
internal static class Check
{
    public static void That(bool holds, string expectation)
    {
        if (!holds)
            throw new CheckFailedException(expectation);
    }
}

/// <summary>A stop did not show what it should.</summary>
internal sealed class CheckFailedException(string expectation) : Exception($"expected {expectation}");
